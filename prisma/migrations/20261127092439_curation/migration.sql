-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "baseText" TEXT;
ALTER TABLE "Claim" ADD COLUMN "decidedByHandle" TEXT;
ALTER TABLE "Claim" ADD COLUMN "decisionReason" TEXT;
ALTER TABLE "Claim" ADD COLUMN "pickedFrom" TEXT;

-- AlterTable
ALTER TABLE "Product" ADD COLUMN "withdrawnAt" TEXT;

-- AlterTable
ALTER TABLE "ProductAlias" ADD COLUMN "endedAt" TEXT;

-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN "failedVerificationCount" INTEGER DEFAULT 0;
ALTER TABLE "TwoFactor" ADD COLUMN "lockedUntil" DATETIME;
ALTER TABLE "TwoFactor" ADD COLUMN "verified" BOOLEAN DEFAULT true;

-- CreateTable
CREATE TABLE "TrialMerge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "intoId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorHandle" TEXT NOT NULL,
    "acceptedAt" TEXT NOT NULL,
    "endedAt" TEXT,
    "endedById" TEXT,
    "endedByHandle" TEXT,
    "endedReason" TEXT,
    CONSTRAINT "TrialMerge_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BlindEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "fields" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedByHandle" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "adjudicatedById" TEXT,
    "adjudicatedByHandle" TEXT,
    "adjudicatedAt" TEXT,
    "decisionReason" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorHandle" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "version" INTEGER,
    "reason" TEXT,
    "changes" TEXT NOT NULL,
    "viewHash" TEXT,
    "changeSetId" TEXT,
    "origin" TEXT,
    "chainHash" TEXT NOT NULL,
    "formatVersion" INTEGER NOT NULL DEFAULT 2
);
INSERT INTO "new_AuditEntry" ("action", "actorHandle", "actorId", "at", "chainHash", "changes", "entityId", "entityType", "formatVersion", "reason", "seq", "version", "viewHash") SELECT "action", "actorHandle", "actorId", "at", "chainHash", "changes", "entityId", "entityType", "formatVersion", "reason", "seq", "version", "viewHash" FROM "AuditEntry";
DROP TABLE "AuditEntry";
ALTER TABLE "new_AuditEntry" RENAME TO "AuditEntry";
CREATE INDEX "AuditEntry_entityType_entityId_idx" ON "AuditEntry"("entityType", "entityId");
CREATE TABLE "new_ChangeSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorHandle" TEXT NOT NULL,
    "sourceId" TEXT,
    "locator" TEXT,
    "passage" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "submittedAt" TEXT,
    "decidedAt" TEXT,
    "decidedById" TEXT,
    "decidedByHandle" TEXT,
    "decisionReason" TEXT,
    "isSelfReviewed" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnAt" TEXT,
    "blindEntryId" TEXT,
    CONSTRAINT "ChangeSet_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ChangeSet_blindEntryId_fkey" FOREIGN KEY ("blindEntryId") REFERENCES "BlindEntry" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_ChangeSet" ("authorId", "createdAt", "decidedAt", "id", "state", "submittedAt", "title", "version") SELECT "authorId", "createdAt", "decidedAt", "id", "state", "submittedAt", "title", "version" FROM "ChangeSet";
DROP TABLE "ChangeSet";
ALTER TABLE "new_ChangeSet" RENAME TO "ChangeSet";
CREATE INDEX "ChangeSet_state_idx" ON "ChangeSet"("state");
CREATE INDEX "ChangeSet_authorId_idx" ON "ChangeSet"("authorId");
CREATE TABLE "new_ChangeSetItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "changeSetId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "trialId" INTEGER,
    "operation" TEXT NOT NULL,
    "baseVersion" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "decidedAt" TEXT,
    "decisionReason" TEXT,
    CONSTRAINT "ChangeSetItem_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ChangeSetItem" ("baseVersion", "changeSetId", "entityId", "entityType", "id", "operation") SELECT "baseVersion", "changeSetId", "entityId", "entityType", "id", "operation" FROM "ChangeSetItem";
DROP TABLE "ChangeSetItem";
ALTER TABLE "new_ChangeSetItem" RENAME TO "ChangeSetItem";
CREATE INDEX "ChangeSetItem_changeSetId_idx" ON "ChangeSetItem"("changeSetId");
CREATE INDEX "ChangeSetItem_entityType_entityId_idx" ON "ChangeSetItem"("entityType", "entityId");
CREATE TABLE "new_Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "changeSetId" TEXT,
    "claimId" TEXT,
    "entityType" TEXT,
    "entityId" TEXT,
    "authorId" TEXT NOT NULL,
    "authorHandle" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Comment_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Comment" ("authorId", "body", "changeSetId", "createdAt", "entityId", "entityType", "id") SELECT "authorId", "body", "changeSetId", "createdAt", "entityId", "entityType", "id" FROM "Comment";
DROP TABLE "Comment";
ALTER TABLE "new_Comment" RENAME TO "Comment";
CREATE INDEX "Comment_changeSetId_idx" ON "Comment"("changeSetId");
CREATE TABLE "new_Condition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "areaName" TEXT NOT NULL,
    "meshId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_Condition" ("area", "areaName", "id", "meshId", "name", "position") SELECT "area", "areaName", "id", "meshId", "name", "position" FROM "Condition";
DROP TABLE "Condition";
ALTER TABLE "new_Condition" RENAME TO "Condition";
CREATE TABLE "new_Entity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "ontologyId" TEXT,
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "isCellFree" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Entity_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Entity" ("id", "isCellFree", "isConfirmed", "name", "ontologyId", "parentId", "position") SELECT "id", "isCellFree", "isConfirmed", "name", "ontologyId", "parentId", "position" FROM "Entity";
DROP TABLE "Entity";
ALTER TABLE "new_Entity" RENAME TO "Entity";
CREATE TABLE "new_Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "invitedByHandle" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "acceptedAt" TEXT,
    "revokedAt" TEXT
);
INSERT INTO "new_Invitation" ("acceptedAt", "email", "expiresAt", "id", "invitedById", "role", "tokenHash") SELECT "acceptedAt", "email", "expiresAt", "id", "invitedById", "role", "tokenHash" FROM "Invitation";
DROP TABLE "Invitation";
ALTER TABLE "new_Invitation" RENAME TO "Invitation";
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");
CREATE TABLE "new_Route" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nciThesaurusId" TEXT,
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_Route" ("id", "isConfirmed", "name", "nciThesaurusId", "position") SELECT "id", "isConfirmed", "name", "nciThesaurusId", "position" FROM "Route";
DROP TABLE "Route";
ALTER TABLE "new_Route" RENAME TO "Route";
CREATE TABLE "new_SecondEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "blindEntryId" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "missing" TEXT,
    "canonicalText" TEXT NOT NULL,
    "sourceId" TEXT,
    "locator" TEXT,
    "passage" TEXT,
    "authorId" TEXT NOT NULL,
    "authorHandle" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "SecondEntry_blindEntryId_fkey" FOREIGN KEY ("blindEntryId") REFERENCES "BlindEntry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SecondEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_SecondEntry" ("authorId", "createdAt", "entityId", "entityType", "field", "id", "value") SELECT "authorId", "createdAt", "entityId", "entityType", "field", "id", "value" FROM "SecondEntry";
DROP TABLE "SecondEntry";
ALTER TABLE "new_SecondEntry" RENAME TO "SecondEntry";
CREATE INDEX "SecondEntry_entityType_entityId_field_idx" ON "SecondEntry"("entityType", "entityId", "field");
CREATE UNIQUE INDEX "SecondEntry_blindEntryId_authorId_entityType_entityId_field_key" ON "SecondEntry"("blindEntryId", "authorId", "entityType", "entityId", "field");
CREATE TABLE "new_Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "doi" TEXT,
    "pmid" TEXT,
    "publishedOn" TEXT,
    "retrievedOn" TEXT,
    "licence" TEXT,
    "attribution" TEXT,
    "csl" TEXT NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "registryVersionId" INTEGER,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Source_registryVersionId_fkey" FOREIGN KEY ("registryVersionId") REFERENCES "RegistryVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Source" ("attribution", "createdAt", "csl", "doi", "id", "kind", "licence", "pmid", "publishedOn", "registryVersionId", "retrievedOn", "title", "url") SELECT "attribution", "createdAt", "csl", "doi", "id", "kind", "licence", "pmid", "publishedOn", "registryVersionId", "retrievedOn", "title", "url" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE INDEX "Source_url_idx" ON "Source"("url");
CREATE TABLE "new_StartingMaterial" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "StartingMaterial_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "StartingMaterial" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_StartingMaterial" ("id", "name", "parentId", "position") SELECT "id", "name", "parentId", "position" FROM "StartingMaterial";
DROP TABLE "StartingMaterial";
ALTER TABLE "new_StartingMaterial" RENAME TO "StartingMaterial";
CREATE TABLE "new_Technique" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "meshId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_Technique" ("id", "meshId", "name", "position") SELECT "id", "meshId", "name", "position" FROM "Technique";
DROP TABLE "Technique";
ALTER TABLE "new_Technique" RENAME TO "Technique";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TrialMerge_trialId_idx" ON "TrialMerge"("trialId");

-- CreateIndex
CREATE INDEX "TrialMerge_intoId_idx" ON "TrialMerge"("intoId");

-- CreateIndex
CREATE INDEX "BlindEntry_trialId_idx" ON "BlindEntry"("trialId");
