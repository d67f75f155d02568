-- CreateTable
CREATE TABLE "Trial" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "scope" TEXT NOT NULL DEFAULT 'candidate',
    "visibility" TEXT NOT NULL DEFAULT 'draft',
    "mergedIntoId" INTEGER,
    "mergedAt" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleIsOurs" BOOLEAN NOT NULL DEFAULT false,
    "officialTitle" TEXT,
    "acronym" TEXT,
    "status" TEXT,
    "lastKnownStatus" TEXT,
    "whyStopped" TEXT,
    "studyType" TEXT,
    "studyRole" TEXT,
    "phases" TEXT,
    "phaseText" TEXT,
    "phaseGroup" TEXT NOT NULL,
    "regulatoryPathway" TEXT,
    "allocation" TEXT,
    "interventionModel" TEXT,
    "masking" TEXT,
    "primaryPurpose" TEXT,
    "enrollmentCount" INTEGER,
    "enrollmentType" TEXT,
    "startText" TEXT,
    "startPrecision" TEXT,
    "startEarliest" TEXT,
    "startLatest" TEXT,
    "startType" TEXT,
    "primaryCompletionText" TEXT,
    "primaryCompletionPrecision" TEXT,
    "primaryCompletionEarliest" TEXT,
    "primaryCompletionLatest" TEXT,
    "primaryCompletionType" TEXT,
    "completionText" TEXT,
    "completionPrecision" TEXT,
    "completionEarliest" TEXT,
    "completionLatest" TEXT,
    "completionType" TEXT,
    "firstPostedOn" TEXT,
    "lastUpdatePostedOn" TEXT,
    "resultsFirstPostedOn" TEXT,
    "sponsor" TEXT,
    "sponsorClass" TEXT,
    "collaborators" TEXT NOT NULL DEFAULT '[]',
    "minimumAgeText" TEXT,
    "minimumAgeYears" REAL,
    "maximumAgeText" TEXT,
    "maximumAgeYears" REAL,
    "sex" TEXT,
    "healthyVolunteers" BOOLEAN,
    "eligibility" TEXT,
    "summary" TEXT,
    "comparators" TEXT NOT NULL DEFAULT '[]',
    "coInterventions" TEXT,
    "immunosuppression" TEXT,
    "immunosuppressionAgent" TEXT,
    "immunosuppressionTiming" TEXT,
    "followUpText" TEXT,
    "followUpDays" REAL,
    "severityScale" TEXT,
    "severityMinimum" REAL,
    "severityMaximum" REAL,
    "vascularTerritory" TEXT,
    "priorTreatment" TEXT,
    "hasResults" BOOLEAN,
    "resultTreated" INTEGER,
    "resultAnalysed" INTEGER,
    "resultText" TEXT,
    "cellTypes" TEXT NOT NULL DEFAULT '[]',
    "products" TEXT NOT NULL DEFAULT '[]',
    "startingMaterials" TEXT NOT NULL DEFAULT '[]',
    "donors" TEXT NOT NULL DEFAULT '[]',
    "entities" TEXT NOT NULL DEFAULT '[]',
    "routes" TEXT NOT NULL DEFAULT '[]',
    "techniques" TEXT NOT NULL DEFAULT '[]',
    "conditions" TEXT NOT NULL DEFAULT '[]',
    "conditionAreas" TEXT NOT NULL DEFAULT '[]',
    "stagesStated" TEXT NOT NULL DEFAULT '[]',
    "stagesDerived" TEXT NOT NULL DEFAULT '[]',
    "countries" TEXT NOT NULL DEFAULT '[]',
    "registries" TEXT NOT NULL DEFAULT '[]',
    "countriesComplete" BOOLEAN NOT NULL DEFAULT false,
    "conditionsComplete" BOOLEAN NOT NULL DEFAULT false,
    "windowMinimumDays" REAL,
    "windowMaximumDays" REAL,
    "missing" TEXT NOT NULL DEFAULT '{}',
    "disagreements" TEXT NOT NULL DEFAULT '[]',
    "dataDate" TEXT,
    CONSTRAINT "Trial_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Trial" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialIdentifier" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "trialId" INTEGER NOT NULL,
    "registry" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sourceId" TEXT,
    CONSTRAINT "TrialIdentifier_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialIdentifier_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialRelation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "sourceId" TEXT,
    "actorId" TEXT NOT NULL,
    "acceptedAt" TEXT NOT NULL,
    "endedAt" TEXT,
    CONSTRAINT "TrialRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialRelation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialArm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT,
    "description" TEXT,
    "interventionNames" TEXT NOT NULL DEFAULT '[]',
    "sourceId" TEXT,
    CONSTRAINT "TrialArm_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialArm_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialIntervention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "otherNames" TEXT NOT NULL DEFAULT '[]',
    "sourceId" TEXT,
    CONSTRAINT "TrialIntervention_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialIntervention_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialOutcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "timeFrame" TEXT,
    "description" TEXT,
    "category" TEXT,
    "scale" TEXT,
    "timePointDays" REAL,
    "sourceId" TEXT,
    CONSTRAINT "TrialOutcome_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialOutcome_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialSite" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "facility" TEXT,
    "city" TEXT,
    "state" TEXT,
    "country" TEXT,
    "countryText" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "status" TEXT,
    "sourceId" TEXT,
    CONSTRAINT "TrialSite_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialSite_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrialCondition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "conditionId" TEXT,
    "sourceId" TEXT,
    CONSTRAINT "TrialCondition_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrialCondition_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "Condition" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "TrialCondition_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "type" TEXT,
    "citation" TEXT,
    "pmid" TEXT,
    "doi" TEXT,
    "url" TEXT,
    "sourceId" TEXT,
    CONSTRAINT "Publication_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Publication_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CellType" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CellType_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "CellType" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CellTypeMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cellTypeId" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "match" TEXT NOT NULL,
    "isConfirmed" BOOLEAN NOT NULL,
    "note" TEXT,
    CONSTRAINT "CellTypeMapping_cellTypeId_fkey" FOREIGN KEY ("cellTypeId") REFERENCES "CellType" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StartingMaterial" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "StartingMaterial_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "StartingMaterial" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "ontologyId" TEXT,
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "isCellFree" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Entity_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Donor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Route" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nciThesaurusId" TEXT,
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Technique" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "meshId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "areaName" TEXT NOT NULL,
    "meshId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ConditionSynonym" (
    "text" TEXT NOT NULL PRIMARY KEY,
    "conditionId" TEXT NOT NULL,
    CONSTRAINT "ConditionSynonym_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "Condition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StageDefinition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "definition" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from" REAL NOT NULL,
    "to" REAL,
    "unit" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "isFamily" BOOLEAN NOT NULL DEFAULT false,
    "familyId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cellTypeId" TEXT,
    "cellTypeText" TEXT,
    "startingMaterialId" TEXT,
    "cellLine" TEXT,
    "donor" TEXT,
    "entityId" TEXT,
    "modification" TEXT,
    "presentation" TEXT,
    "preservation" TEXT,
    "developer" TEXT,
    "description" TEXT,
    "indication" TEXT,
    "identity" TEXT,
    "viability" TEXT,
    "potency" TEXT,
    "passage" TEXT,
    "missing" TEXT NOT NULL DEFAULT '{}',
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Product_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Product" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Product_cellTypeId_fkey" FOREIGN KEY ("cellTypeId") REFERENCES "CellType" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Product_startingMaterialId_fkey" FOREIGN KEY ("startingMaterialId") REFERENCES "StartingMaterial" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Product_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "productId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "sourceId" TEXT,
    CONSTRAINT "ProductAlias_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProductAlias_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Administration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trialId" INTEGER NOT NULL,
    "productId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "routeId" TEXT,
    "routeText" TEXT,
    "techniqueId" TEXT,
    "techniqueText" TEXT,
    "device" TEXT,
    "target" TEXT,
    "doseText" TEXT,
    "concentration" TEXT,
    "volume" TEXT,
    "doseCount" INTEGER,
    "doseCountText" TEXT,
    "siteCount" INTEGER,
    "schedule" TEXT,
    "windowEvent" TEXT,
    "windowBasis" TEXT,
    "windowMinimum" REAL,
    "windowMaximum" REAL,
    "windowUnit" TEXT,
    "windowMinimumIsInclusive" BOOLEAN,
    "windowMaximumIsInclusive" BOOLEAN,
    "windowMinimumDays" REAL,
    "windowMaximumDays" REAL,
    "missing" TEXT NOT NULL DEFAULT '{}',
    "acceptedAt" TEXT NOT NULL,
    "endedAt" TEXT,
    CONSTRAINT "Administration_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Administration_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Administration_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Administration_techniqueId_fkey" FOREIGN KEY ("techniqueId") REFERENCES "Technique" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DoseLevel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "administrationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" REAL NOT NULL,
    "amountText" TEXT NOT NULL,
    "unitFamily" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "countingBasis" TEXT,
    "per" TEXT,
    CONSTRAINT "DoseLevel_administrationId_fkey" FOREIGN KEY ("administrationId") REFERENCES "Administration" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "cellTypeId" TEXT,
    "startingMaterialId" TEXT,
    "entityId" TEXT,
    "productId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "actorId" TEXT NOT NULL,
    "acceptedAt" TEXT NOT NULL,
    "endedAt" TEXT,
    CONSTRAINT "Statement_cellTypeId_fkey" FOREIGN KEY ("cellTypeId") REFERENCES "CellType" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_startingMaterialId_fkey" FOREIGN KEY ("startingMaterialId") REFERENCES "StartingMaterial" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatementCitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "reference" TEXT,
    CONSTRAINT "StatementCitation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatementCitation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
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
    "registryVersionId" INTEGER,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Source_registryVersionId_fkey" FOREIGN KEY ("registryVersionId") REFERENCES "RegistryVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegistryRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "registry" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "trialId" INTEGER,
    "firstSeenAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RegistryVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "postedOn" TEXT,
    "retrievedAt" TEXT NOT NULL,
    "importRunId" TEXT,
    CONSTRAINT "RegistryVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "RegistryRecord" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegistryVersion_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegistryBody" (
    "versionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "gzip" BLOB NOT NULL,
    CONSTRAINT "RegistryBody_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "RegistryVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "trialId" INTEGER,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "missing" TEXT,
    "canonicalText" TEXT NOT NULL,
    "textAsGiven" TEXT,
    "basis" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isDisputed" BOOLEAN NOT NULL DEFAULT false,
    "originKey" TEXT NOT NULL,
    "ruleName" TEXT,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "passage" TEXT,
    "note" TEXT,
    "statedOn" TEXT,
    "basisVersionId" INTEGER,
    "actorId" TEXT NOT NULL,
    "actorHandle" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TEXT NOT NULL,
    "acceptedAt" TEXT,
    "decidedAt" TEXT,
    "decidedById" TEXT,
    "endedAt" TEXT,
    "changeSetId" TEXT,
    CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "submittedAt" TEXT,
    "decidedAt" TEXT
);

-- CreateTable
CREATE TABLE "ChangeSetItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "changeSetId" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "baseVersion" INTEGER,
    CONSTRAINT "ChangeSetItem_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "authorId" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "baseVersion" INTEGER,
    "body" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "changeSetId" TEXT,
    "entityType" TEXT,
    "entityId" TEXT,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Comment_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SecondEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "acceptedAt" TEXT
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "actorId" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "registry" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isDryRun" BOOLEAN NOT NULL DEFAULT false,
    "checkpoint" TEXT,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "report" TEXT NOT NULL DEFAULT '[]',
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT
);

-- CreateTable
CREATE TABLE "FrozenView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "dataVersion" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    "authorId" TEXT,
    "body" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
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
    "chainHash" TEXT NOT NULL,
    "formatVersion" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "handle" TEXT NOT NULL,
    "banned" BOOLEAN DEFAULT false,
    "banReason" TEXT,
    "banExpires" DATETIME,
    "twoFactorEnabled" BOOLEAN DEFAULT false
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "impersonatedBy" TEXT,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME,
    "updatedAt" DATETIME
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Trial_publicId_key" ON "Trial"("publicId");

-- CreateIndex
CREATE INDEX "Trial_visibility_scope_idx" ON "Trial"("visibility", "scope");

-- CreateIndex
CREATE INDEX "Trial_mergedIntoId_idx" ON "Trial"("mergedIntoId");

-- CreateIndex
CREATE INDEX "TrialIdentifier_trialId_idx" ON "TrialIdentifier"("trialId");

-- CreateIndex
CREATE INDEX "TrialIdentifier_value_idx" ON "TrialIdentifier"("value");

-- CreateIndex
CREATE UNIQUE INDEX "TrialIdentifier_registry_value_key" ON "TrialIdentifier"("registry", "value");

-- CreateIndex
CREATE INDEX "TrialRelation_toId_idx" ON "TrialRelation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "TrialRelation_fromId_toId_kind_acceptedAt_key" ON "TrialRelation"("fromId", "toId", "kind", "acceptedAt");

-- CreateIndex
CREATE INDEX "TrialArm_trialId_idx" ON "TrialArm"("trialId");

-- CreateIndex
CREATE INDEX "TrialIntervention_trialId_idx" ON "TrialIntervention"("trialId");

-- CreateIndex
CREATE INDEX "TrialOutcome_trialId_idx" ON "TrialOutcome"("trialId");

-- CreateIndex
CREATE INDEX "TrialSite_trialId_idx" ON "TrialSite"("trialId");

-- CreateIndex
CREATE INDEX "TrialCondition_trialId_idx" ON "TrialCondition"("trialId");

-- CreateIndex
CREATE INDEX "TrialCondition_conditionId_idx" ON "TrialCondition"("conditionId");

-- CreateIndex
CREATE INDEX "Publication_trialId_idx" ON "Publication"("trialId");

-- CreateIndex
CREATE UNIQUE INDEX "CellTypeMapping_cellTypeId_scheme_code_key" ON "CellTypeMapping"("cellTypeId", "scheme", "code");

-- CreateIndex
CREATE UNIQUE INDEX "StageDefinition_definition_stage_key" ON "StageDefinition"("definition", "stage");

-- CreateIndex
CREATE INDEX "ProductAlias_folded_idx" ON "ProductAlias"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "ProductAlias_productId_name_key" ON "ProductAlias"("productId", "name");

-- CreateIndex
CREATE INDEX "Administration_trialId_idx" ON "Administration"("trialId");

-- CreateIndex
CREATE INDEX "Administration_productId_idx" ON "Administration"("productId");

-- CreateIndex
CREATE INDEX "DoseLevel_administrationId_idx" ON "DoseLevel"("administrationId");

-- CreateIndex
CREATE INDEX "StatementCitation_statementId_idx" ON "StatementCitation"("statementId");

-- CreateIndex
CREATE INDEX "Source_url_idx" ON "Source"("url");

-- CreateIndex
CREATE INDEX "RegistryRecord_trialId_idx" ON "RegistryRecord"("trialId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryRecord_registry_value_key" ON "RegistryRecord"("registry", "value");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryVersion_recordId_number_key" ON "RegistryVersion"("recordId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryVersion_recordId_contentHash_key" ON "RegistryVersion"("recordId", "contentHash");

-- CreateIndex
CREATE INDEX "Claim_entityType_entityId_field_idx" ON "Claim"("entityType", "entityId", "field");

-- CreateIndex
CREATE INDEX "Claim_trialId_idx" ON "Claim"("trialId");

-- CreateIndex
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_changeSetId_idx" ON "Claim"("changeSetId");

-- CreateIndex
CREATE INDEX "ChangeSetItem_changeSetId_idx" ON "ChangeSetItem"("changeSetId");

-- CreateIndex
CREATE INDEX "ChangeSetItem_entityType_entityId_idx" ON "ChangeSetItem"("entityType", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_authorId_entityType_entityId_key" ON "Draft"("authorId", "entityType", "entityId");

-- CreateIndex
CREATE INDEX "Comment_changeSetId_idx" ON "Comment"("changeSetId");

-- CreateIndex
CREATE INDEX "SecondEntry_entityType_entityId_field_idx" ON "SecondEntry"("entityType", "entityId", "field");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEntry_entityType_entityId_idx" ON "AuditEntry"("entityType", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");
