-- CreateIndex
CREATE INDEX "Source_registryVersionId_idx" ON "Source"("registryVersionId");
