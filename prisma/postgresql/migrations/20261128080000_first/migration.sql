-- CreateTable
CREATE TABLE "Trial" (
    "id" SERIAL NOT NULL,
    "publicId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "scope" TEXT COLLATE "C" NOT NULL DEFAULT 'candidate',
    "visibility" TEXT COLLATE "C" NOT NULL DEFAULT 'draft',
    "mergedIntoId" INTEGER,
    "mergedAt" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "titleIsOurs" BOOLEAN NOT NULL DEFAULT false,
    "officialTitle" TEXT COLLATE "C",
    "acronym" TEXT COLLATE "C",
    "status" TEXT COLLATE "C",
    "lastKnownStatus" TEXT COLLATE "C",
    "whyStopped" TEXT COLLATE "C",
    "studyType" TEXT COLLATE "C",
    "studyRole" TEXT COLLATE "C",
    "phases" TEXT COLLATE "C",
    "phaseText" TEXT COLLATE "C",
    "phaseGroup" TEXT COLLATE "C" NOT NULL,
    "regulatoryPathway" TEXT COLLATE "C",
    "allocation" TEXT COLLATE "C",
    "interventionModel" TEXT COLLATE "C",
    "masking" TEXT COLLATE "C",
    "primaryPurpose" TEXT COLLATE "C",
    "enrollmentCount" INTEGER,
    "enrollmentType" TEXT COLLATE "C",
    "startText" TEXT COLLATE "C",
    "startPrecision" TEXT COLLATE "C",
    "startEarliest" TEXT COLLATE "C",
    "startLatest" TEXT COLLATE "C",
    "startType" TEXT COLLATE "C",
    "primaryCompletionText" TEXT COLLATE "C",
    "primaryCompletionPrecision" TEXT COLLATE "C",
    "primaryCompletionEarliest" TEXT COLLATE "C",
    "primaryCompletionLatest" TEXT COLLATE "C",
    "primaryCompletionType" TEXT COLLATE "C",
    "completionText" TEXT COLLATE "C",
    "completionPrecision" TEXT COLLATE "C",
    "completionEarliest" TEXT COLLATE "C",
    "completionLatest" TEXT COLLATE "C",
    "completionType" TEXT COLLATE "C",
    "firstPostedOn" TEXT COLLATE "C",
    "lastUpdatePostedOn" TEXT COLLATE "C",
    "resultsFirstPostedOn" TEXT COLLATE "C",
    "sponsor" TEXT COLLATE "C",
    "sponsorClass" TEXT COLLATE "C",
    "collaborators" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "minimumAgeText" TEXT COLLATE "C",
    "minimumAgeYears" DOUBLE PRECISION,
    "maximumAgeText" TEXT COLLATE "C",
    "maximumAgeYears" DOUBLE PRECISION,
    "sex" TEXT COLLATE "C",
    "healthyVolunteers" BOOLEAN,
    "eligibility" TEXT COLLATE "C",
    "summary" TEXT COLLATE "C",
    "comparators" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "coInterventions" TEXT COLLATE "C",
    "immunosuppression" TEXT COLLATE "C",
    "immunosuppressionAgent" TEXT COLLATE "C",
    "immunosuppressionTiming" TEXT COLLATE "C",
    "followUpText" TEXT COLLATE "C",
    "followUpDays" DOUBLE PRECISION,
    "severityScale" TEXT COLLATE "C",
    "severityMinimum" DOUBLE PRECISION,
    "severityMaximum" DOUBLE PRECISION,
    "vascularTerritory" TEXT COLLATE "C",
    "priorTreatment" TEXT COLLATE "C",
    "hasResults" BOOLEAN,
    "resultTreated" INTEGER,
    "resultAnalysed" INTEGER,
    "resultText" TEXT COLLATE "C",
    "cellTypes" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "products" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "startingMaterials" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "donors" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "entities" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "routes" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "techniques" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "conditions" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "conditionAreas" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "stagesStated" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "stagesDerived" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "countries" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "registries" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "countriesComplete" BOOLEAN NOT NULL DEFAULT false,
    "conditionsComplete" BOOLEAN NOT NULL DEFAULT false,
    "windowMinimumDays" DOUBLE PRECISION,
    "windowMaximumDays" DOUBLE PRECISION,
    "missing" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "disagreements" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "dataDate" TEXT COLLATE "C",
    "searchHash" TEXT COLLATE "C",

    CONSTRAINT "Trial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialMerge" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "intoId" INTEGER NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "actorHandle" TEXT COLLATE "C" NOT NULL,
    "acceptedAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",
    "endedById" TEXT COLLATE "C",
    "endedByHandle" TEXT COLLATE "C",
    "endedReason" TEXT COLLATE "C",

    CONSTRAINT "TrialMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialIdentifier" (
    "id" SERIAL NOT NULL,
    "trialId" INTEGER NOT NULL,
    "registry" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "TrialIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialRelation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",
    "actorId" TEXT COLLATE "C" NOT NULL,
    "acceptedAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",

    CONSTRAINT "TrialRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialArm" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "interventionNames" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "TrialArm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialIntervention" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "otherNames" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "TrialIntervention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialOutcome" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "timeFrame" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "category" TEXT COLLATE "C",
    "scale" TEXT COLLATE "C",
    "timePointDays" DOUBLE PRECISION,
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "TrialOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialSite" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "facility" TEXT COLLATE "C",
    "city" TEXT COLLATE "C",
    "state" TEXT COLLATE "C",
    "country" TEXT COLLATE "C",
    "countryText" TEXT COLLATE "C",
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "status" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "TrialSite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrialCondition" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "conditionId" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "TrialCondition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "type" TEXT COLLATE "C",
    "citation" TEXT COLLATE "C",
    "pmid" TEXT COLLATE "C",
    "doi" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CellType" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CellType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CellTypeMapping" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cellTypeId" TEXT COLLATE "C" NOT NULL,
    "scheme" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "match" TEXT COLLATE "C" NOT NULL,
    "isConfirmed" BOOLEAN NOT NULL,
    "note" TEXT COLLATE "C",

    CONSTRAINT "CellTypeMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StartingMaterial" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StartingMaterial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "ontologyId" TEXT COLLATE "C",
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "isCellFree" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Donor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Donor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Route" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "nciThesaurusId" TEXT COLLATE "C",
    "isConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Route_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Technique" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "meshId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Technique_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "area" TEXT COLLATE "C" NOT NULL,
    "areaName" TEXT COLLATE "C" NOT NULL,
    "meshId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConditionSynonym" (
    "text" TEXT COLLATE "C" NOT NULL,
    "conditionId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ConditionSynonym_pkey" PRIMARY KEY ("text")
);

-- CreateTable
CREATE TABLE "StageDefinition" (
    "id" TEXT COLLATE "C" NOT NULL,
    "definition" TEXT COLLATE "C" NOT NULL,
    "stage" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "from" DOUBLE PRECISION NOT NULL,
    "to" DOUBLE PRECISION,
    "unit" TEXT COLLATE "C" NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StageDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "isFamily" BOOLEAN NOT NULL DEFAULT false,
    "familyId" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "cellTypeId" TEXT COLLATE "C",
    "cellTypeText" TEXT COLLATE "C",
    "startingMaterialId" TEXT COLLATE "C",
    "cellLine" TEXT COLLATE "C",
    "donor" TEXT COLLATE "C",
    "entityId" TEXT COLLATE "C",
    "modification" TEXT COLLATE "C",
    "presentation" TEXT COLLATE "C",
    "preservation" TEXT COLLATE "C",
    "developer" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "indication" TEXT COLLATE "C",
    "identity" TEXT COLLATE "C",
    "viability" TEXT COLLATE "C",
    "potency" TEXT COLLATE "C",
    "passage" TEXT COLLATE "C",
    "missing" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "withdrawnAt" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductAlias" (
    "id" TEXT COLLATE "C" NOT NULL,
    "productId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C",
    "endedAt" TEXT COLLATE "C",

    CONSTRAINT "ProductAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Administration" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "productId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "routeId" TEXT COLLATE "C",
    "routeText" TEXT COLLATE "C",
    "techniqueId" TEXT COLLATE "C",
    "techniqueText" TEXT COLLATE "C",
    "device" TEXT COLLATE "C",
    "target" TEXT COLLATE "C",
    "doseText" TEXT COLLATE "C",
    "concentration" TEXT COLLATE "C",
    "volume" TEXT COLLATE "C",
    "doseCount" INTEGER,
    "doseCountText" TEXT COLLATE "C",
    "siteCount" INTEGER,
    "schedule" TEXT COLLATE "C",
    "windowEvent" TEXT COLLATE "C",
    "windowBasis" TEXT COLLATE "C",
    "windowMinimum" DOUBLE PRECISION,
    "windowMaximum" DOUBLE PRECISION,
    "windowUnit" TEXT COLLATE "C",
    "windowMinimumIsInclusive" BOOLEAN,
    "windowMaximumIsInclusive" BOOLEAN,
    "windowMinimumDays" DOUBLE PRECISION,
    "windowMaximumDays" DOUBLE PRECISION,
    "missing" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "acceptedAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",

    CONSTRAINT "Administration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoseLevel" (
    "id" TEXT COLLATE "C" NOT NULL,
    "administrationId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,
    "amountText" TEXT COLLATE "C" NOT NULL,
    "unitFamily" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "countingBasis" TEXT COLLATE "C",
    "per" TEXT COLLATE "C",

    CONSTRAINT "DoseLevel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "cellTypeId" TEXT COLLATE "C",
    "startingMaterialId" TEXT COLLATE "C",
    "entityId" TEXT COLLATE "C",
    "productId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "acceptedAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementCitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "statementId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "locator" TEXT COLLATE "C" NOT NULL,
    "reference" TEXT COLLATE "C",

    CONSTRAINT "StatementCitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "doi" TEXT COLLATE "C",
    "pmid" TEXT COLLATE "C",
    "publishedOn" TEXT COLLATE "C",
    "retrievedOn" TEXT COLLATE "C",
    "licence" TEXT COLLATE "C",
    "attribution" TEXT COLLATE "C",
    "csl" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "registryVersionId" INTEGER,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistryRecord" (
    "id" SERIAL NOT NULL,
    "registry" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER,
    "firstSeenAt" TEXT COLLATE "C" NOT NULL,
    "lastSeenAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RegistryRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistryVersion" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "postedOn" TEXT COLLATE "C",
    "retrievedAt" TEXT COLLATE "C" NOT NULL,
    "importRunId" TEXT COLLATE "C",

    CONSTRAINT "RegistryVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistryBody" (
    "versionId" INTEGER NOT NULL,
    "gzip" BYTEA NOT NULL,

    CONSTRAINT "RegistryBody_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entityType" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "missing" TEXT COLLATE "C",
    "canonicalText" TEXT COLLATE "C" NOT NULL,
    "textAsGiven" TEXT COLLATE "C",
    "basis" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "isDisputed" BOOLEAN NOT NULL DEFAULT false,
    "originKey" TEXT COLLATE "C" NOT NULL,
    "ruleName" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "locator" TEXT COLLATE "C",
    "passage" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "statedOn" TEXT COLLATE "C",
    "basisVersionId" INTEGER,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "actorHandle" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "acceptedAt" TEXT COLLATE "C",
    "decidedAt" TEXT COLLATE "C",
    "decidedById" TEXT COLLATE "C",
    "endedAt" TEXT COLLATE "C",
    "decidedByHandle" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",
    "baseText" TEXT COLLATE "C",
    "pickedFrom" TEXT COLLATE "C",
    "changeSetId" TEXT COLLATE "C",

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "summary" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "state" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C" NOT NULL,
    "authorHandle" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C",
    "locator" TEXT COLLATE "C",
    "passage" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "submittedAt" TEXT COLLATE "C",
    "decidedAt" TEXT COLLATE "C",
    "decidedById" TEXT COLLATE "C",
    "decidedByHandle" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",
    "isSelfReviewed" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnAt" TEXT COLLATE "C",
    "blindEntryId" TEXT COLLATE "C",

    CONSTRAINT "ChangeSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeSetItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "changeSetId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "entityType" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER,
    "operation" TEXT COLLATE "C" NOT NULL,
    "baseVersion" INTEGER,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'proposed',
    "decidedAt" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",

    CONSTRAINT "ChangeSetItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C" NOT NULL,
    "entityType" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "baseVersion" INTEGER,
    "body" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "changeSetId" TEXT COLLATE "C",
    "claimId" TEXT COLLATE "C",
    "entityType" TEXT COLLATE "C",
    "entityId" TEXT COLLATE "C",
    "authorId" TEXT COLLATE "C" NOT NULL,
    "authorHandle" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlindEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "trialId" INTEGER NOT NULL,
    "fields" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'open',
    "reason" TEXT COLLATE "C" NOT NULL,
    "requestedById" TEXT COLLATE "C" NOT NULL,
    "requestedByHandle" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "adjudicatedById" TEXT COLLATE "C",
    "adjudicatedByHandle" TEXT COLLATE "C",
    "adjudicatedAt" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",

    CONSTRAINT "BlindEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "blindEntryId" TEXT COLLATE "C" NOT NULL,
    "entityType" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "missing" TEXT COLLATE "C",
    "canonicalText" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C",
    "locator" TEXT COLLATE "C",
    "passage" TEXT COLLATE "C",
    "authorId" TEXT COLLATE "C" NOT NULL,
    "authorHandle" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SecondEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "invitedById" TEXT COLLATE "C" NOT NULL,
    "invitedByHandle" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,
    "acceptedAt" TEXT COLLATE "C",
    "revokedAt" TEXT COLLATE "C",

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT COLLATE "C" NOT NULL,
    "registry" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "isDryRun" BOOLEAN NOT NULL DEFAULT false,
    "checkpoint" TEXT COLLATE "C",
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "report" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "startedAt" TEXT COLLATE "C" NOT NULL,
    "finishedAt" TEXT COLLATE "C",

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrozenView" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "query" TEXT COLLATE "C" NOT NULL,
    "sentence" TEXT COLLATE "C" NOT NULL,
    "rows" INTEGER NOT NULL,
    "dataVersion" INTEGER NOT NULL,
    "dataDate" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "authorId" TEXT COLLATE "C",
    "authorHandle" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "FrozenView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" SERIAL NOT NULL,
    "entityType" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" SERIAL NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "actorHandle" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "entityType" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER,
    "reason" TEXT COLLATE "C",
    "changes" TEXT COLLATE "C" NOT NULL,
    "viewHash" TEXT COLLATE "C",
    "changeSetId" TEXT COLLATE "C",
    "origin" TEXT COLLATE "C",
    "chainHash" TEXT COLLATE "C" NOT NULL,
    "formatVersion" INTEGER NOT NULL DEFAULT 2,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL DEFAULT 'viewer',
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "handle" TEXT COLLATE "C" NOT NULL,
    "banned" BOOLEAN DEFAULT false,
    "banReason" TEXT COLLATE "C",
    "banExpires" TIMESTAMP(3),
    "twoFactorEnabled" BOOLEAN DEFAULT false,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C",
    "userId" TEXT COLLATE "C" NOT NULL,
    "impersonatedBy" TEXT COLLATE "C",

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "providerId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "accessToken" TEXT COLLATE "C",
    "refreshToken" TEXT COLLATE "C",
    "idToken" TEXT COLLATE "C",
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT COLLATE "C",
    "password" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3),

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "secret" TEXT COLLATE "C" NOT NULL,
    "backupCodes" TEXT COLLATE "C" NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Trial_publicId_key" ON "Trial"("publicId");

-- CreateIndex
CREATE INDEX "Trial_visibility_scope_idx" ON "Trial"("visibility", "scope");

-- CreateIndex
CREATE INDEX "Trial_mergedIntoId_idx" ON "Trial"("mergedIntoId");

-- CreateIndex
CREATE INDEX "TrialMerge_trialId_idx" ON "TrialMerge"("trialId");

-- CreateIndex
CREATE INDEX "TrialMerge_intoId_idx" ON "TrialMerge"("intoId");

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
CREATE INDEX "ChangeSet_state_idx" ON "ChangeSet"("state");

-- CreateIndex
CREATE INDEX "ChangeSet_authorId_idx" ON "ChangeSet"("authorId");

-- CreateIndex
CREATE INDEX "ChangeSetItem_changeSetId_idx" ON "ChangeSetItem"("changeSetId");

-- CreateIndex
CREATE INDEX "ChangeSetItem_entityType_entityId_idx" ON "ChangeSetItem"("entityType", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_authorId_entityType_entityId_key" ON "Draft"("authorId", "entityType", "entityId");

-- CreateIndex
CREATE INDEX "Comment_changeSetId_idx" ON "Comment"("changeSetId");

-- CreateIndex
CREATE INDEX "BlindEntry_trialId_idx" ON "BlindEntry"("trialId");

-- CreateIndex
CREATE INDEX "SecondEntry_entityType_entityId_field_idx" ON "SecondEntry"("entityType", "entityId", "field");

-- CreateIndex
CREATE UNIQUE INDEX "SecondEntry_blindEntryId_authorId_entityType_entityId_field_key" ON "SecondEntry"("blindEntryId", "authorId", "entityType", "entityId", "field");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "FrozenView_createdAt_idx" ON "FrozenView"("createdAt");

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

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Trial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialMerge" ADD CONSTRAINT "TrialMerge_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialMerge" ADD CONSTRAINT "TrialMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialIdentifier" ADD CONSTRAINT "TrialIdentifier_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialIdentifier" ADD CONSTRAINT "TrialIdentifier_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialRelation" ADD CONSTRAINT "TrialRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialRelation" ADD CONSTRAINT "TrialRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialRelation" ADD CONSTRAINT "TrialRelation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialArm" ADD CONSTRAINT "TrialArm_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialArm" ADD CONSTRAINT "TrialArm_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialIntervention" ADD CONSTRAINT "TrialIntervention_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialIntervention" ADD CONSTRAINT "TrialIntervention_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialOutcome" ADD CONSTRAINT "TrialOutcome_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialOutcome" ADD CONSTRAINT "TrialOutcome_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialSite" ADD CONSTRAINT "TrialSite_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialSite" ADD CONSTRAINT "TrialSite_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialCondition" ADD CONSTRAINT "TrialCondition_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialCondition" ADD CONSTRAINT "TrialCondition_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "Condition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrialCondition" ADD CONSTRAINT "TrialCondition_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CellType" ADD CONSTRAINT "CellType_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "CellType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CellTypeMapping" ADD CONSTRAINT "CellTypeMapping_cellTypeId_fkey" FOREIGN KEY ("cellTypeId") REFERENCES "CellType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartingMaterial" ADD CONSTRAINT "StartingMaterial_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "StartingMaterial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConditionSynonym" ADD CONSTRAINT "ConditionSynonym_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "Condition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_cellTypeId_fkey" FOREIGN KEY ("cellTypeId") REFERENCES "CellType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_startingMaterialId_fkey" FOREIGN KEY ("startingMaterialId") REFERENCES "StartingMaterial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductAlias" ADD CONSTRAINT "ProductAlias_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductAlias" ADD CONSTRAINT "ProductAlias_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Administration" ADD CONSTRAINT "Administration_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Administration" ADD CONSTRAINT "Administration_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Administration" ADD CONSTRAINT "Administration_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Administration" ADD CONSTRAINT "Administration_techniqueId_fkey" FOREIGN KEY ("techniqueId") REFERENCES "Technique"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoseLevel" ADD CONSTRAINT "DoseLevel_administrationId_fkey" FOREIGN KEY ("administrationId") REFERENCES "Administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_cellTypeId_fkey" FOREIGN KEY ("cellTypeId") REFERENCES "CellType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_startingMaterialId_fkey" FOREIGN KEY ("startingMaterialId") REFERENCES "StartingMaterial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementCitation" ADD CONSTRAINT "StatementCitation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementCitation" ADD CONSTRAINT "StatementCitation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_registryVersionId_fkey" FOREIGN KEY ("registryVersionId") REFERENCES "RegistryVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryVersion" ADD CONSTRAINT "RegistryVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "RegistryRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryVersion" ADD CONSTRAINT "RegistryVersion_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryBody" ADD CONSTRAINT "RegistryBody_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "RegistryVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_blindEntryId_fkey" FOREIGN KEY ("blindEntryId") REFERENCES "BlindEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSetItem" ADD CONSTRAINT "ChangeSetItem_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondEntry" ADD CONSTRAINT "SecondEntry_blindEntryId_fkey" FOREIGN KEY ("blindEntryId") REFERENCES "BlindEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondEntry" ADD CONSTRAINT "SecondEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

