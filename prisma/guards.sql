-- Guards: what the store refuses, whoever asks. Prisma's migrations silently drop the triggers of every table they
-- redefine, so the migration runner puts this file back after each run, and at boot and in a test every guard named here
-- must stand in the store. One statement each, beginning in column one; a test provokes each of them once.

-- ---------------------------------------------------------------- append-only

CREATE TRIGGER guard_registry_version_no_update BEFORE UPDATE ON "RegistryVersion"
BEGIN SELECT RAISE(ABORT, 'RegistryVersion is append-only: rows are never updated'); END;

CREATE TRIGGER guard_registry_version_no_delete BEFORE DELETE ON "RegistryVersion"
BEGIN SELECT RAISE(ABORT, 'RegistryVersion is append-only: rows are never deleted'); END;

CREATE TRIGGER guard_registry_version_no_replace BEFORE INSERT ON "RegistryVersion"
WHEN EXISTS (SELECT 1 FROM "RegistryVersion" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'RegistryVersion is append-only: rows are never replaced'); END;

CREATE TRIGGER guard_registry_body_no_update BEFORE UPDATE ON "RegistryBody"
BEGIN SELECT RAISE(ABORT, 'RegistryBody is append-only: rows are never updated'); END;

CREATE TRIGGER guard_registry_body_no_delete BEFORE DELETE ON "RegistryBody"
BEGIN SELECT RAISE(ABORT, 'RegistryBody is append-only: rows are never deleted'); END;

CREATE TRIGGER guard_registry_body_no_replace BEFORE INSERT ON "RegistryBody"
WHEN EXISTS (SELECT 1 FROM "RegistryBody" WHERE "versionId" = NEW."versionId")
BEGIN SELECT RAISE(ABORT, 'RegistryBody is append-only: rows are never replaced'); END;

CREATE TRIGGER guard_audit_entry_no_update BEFORE UPDATE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only: rows are never updated'); END;

CREATE TRIGGER guard_audit_entry_no_delete BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only: rows are never deleted'); END;

CREATE TRIGGER guard_audit_entry_no_replace BEFORE INSERT ON "AuditEntry"
WHEN EXISTS (SELECT 1 FROM "AuditEntry" WHERE "seq" = NEW."seq")
BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only: rows are never replaced'); END;

CREATE TRIGGER guard_change_no_update BEFORE UPDATE ON "Change"
BEGIN SELECT RAISE(ABORT, 'Change is append-only: rows are never updated'); END;

CREATE TRIGGER guard_change_no_delete BEFORE DELETE ON "Change"
BEGIN SELECT RAISE(ABORT, 'Change is append-only: rows are never deleted'); END;

CREATE TRIGGER guard_change_no_replace BEFORE INSERT ON "Change"
WHEN EXISTS (SELECT 1 FROM "Change" WHERE "seq" = NEW."seq")
BEGIN SELECT RAISE(ABORT, 'Change is append-only: rows are never replaced'); END;

CREATE TRIGGER guard_frozen_view_no_update BEFORE UPDATE ON "FrozenView"
BEGIN SELECT RAISE(ABORT, 'FrozenView is append-only: rows are never updated'); END;

CREATE TRIGGER guard_frozen_view_no_delete BEFORE DELETE ON "FrozenView"
BEGIN SELECT RAISE(ABORT, 'FrozenView is append-only: rows are never deleted'); END;

CREATE TRIGGER guard_frozen_view_no_replace BEFORE INSERT ON "FrozenView"
WHEN EXISTS (SELECT 1 FROM "FrozenView" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'FrozenView is append-only: rows are never replaced'); END;

-- ---------------------------------------------------------------- nothing is deleted

CREATE TRIGGER guard_trial_no_delete BEFORE DELETE ON "Trial"
BEGIN SELECT RAISE(ABORT, 'Trial rows are never deleted: withdraw it'); END;

CREATE TRIGGER guard_trial_relation_no_delete BEFORE DELETE ON "TrialRelation"
BEGIN SELECT RAISE(ABORT, 'TrialRelation rows are never deleted: end it'); END;

CREATE TRIGGER guard_administration_no_delete BEFORE DELETE ON "Administration"
BEGIN SELECT RAISE(ABORT, 'Administration rows are never deleted: end it'); END;

CREATE TRIGGER guard_cell_type_no_delete BEFORE DELETE ON "CellType"
BEGIN SELECT RAISE(ABORT, 'CellType rows are never deleted: merge or rename it'); END;

CREATE TRIGGER guard_product_no_delete BEFORE DELETE ON "Product"
BEGIN SELECT RAISE(ABORT, 'Product rows are never deleted: withdraw its claims'); END;

CREATE TRIGGER guard_statement_no_delete BEFORE DELETE ON "Statement"
BEGIN SELECT RAISE(ABORT, 'Statement rows are never deleted: end it'); END;

CREATE TRIGGER guard_source_no_delete BEFORE DELETE ON "Source"
BEGIN SELECT RAISE(ABORT, 'Source rows are never deleted: it stays cited'); END;

CREATE TRIGGER guard_registry_record_no_delete BEFORE DELETE ON "RegistryRecord"
BEGIN SELECT RAISE(ABORT, 'RegistryRecord rows are never deleted: it stays known'); END;

CREATE TRIGGER guard_claim_no_delete BEFORE DELETE ON "Claim"
BEGIN SELECT RAISE(ABORT, 'Claim rows are never deleted: supersede it'); END;

CREATE TRIGGER guard_change_set_no_delete BEFORE DELETE ON "ChangeSet"
BEGIN SELECT RAISE(ABORT, 'ChangeSet rows are never deleted: withdraw it'); END;

CREATE TRIGGER guard_change_set_item_no_delete BEFORE DELETE ON "ChangeSetItem"
BEGIN SELECT RAISE(ABORT, 'ChangeSetItem rows are never deleted: withdraw its change set'); END;

CREATE TRIGGER guard_comment_no_delete BEFORE DELETE ON "Comment"
BEGIN SELECT RAISE(ABORT, 'Comment rows are never deleted: it is part of the history'); END;

CREATE TRIGGER guard_second_entry_no_delete BEFORE DELETE ON "SecondEntry"
BEGIN SELECT RAISE(ABORT, 'SecondEntry rows are never deleted: it is part of the history'); END;

CREATE TRIGGER guard_import_run_no_delete BEFORE DELETE ON "ImportRun"
BEGIN SELECT RAISE(ABORT, 'ImportRun rows are never deleted: it is part of the history'); END;

CREATE TRIGGER guard_trial_merge_no_delete BEFORE DELETE ON "TrialMerge"
BEGIN SELECT RAISE(ABORT, 'TrialMerge rows are never deleted: end it'); END;

CREATE TRIGGER guard_product_alias_no_delete BEFORE DELETE ON "ProductAlias"
BEGIN SELECT RAISE(ABORT, 'ProductAlias rows are never deleted: end it'); END;

CREATE TRIGGER guard_blind_entry_no_delete BEFORE DELETE ON "BlindEntry"
BEGIN SELECT RAISE(ABORT, 'BlindEntry rows are never deleted: it is part of the history'); END;

CREATE TRIGGER guard_user_no_delete BEFORE DELETE ON "User"
BEGIN SELECT RAISE(ABORT, 'User rows are never deleted: deactivate the account'); END;

-- ---------------------------------------------------------------- what was stated stays as stated

CREATE TRIGGER guard_claim_content_fixed BEFORE UPDATE ON "Claim"
WHEN OLD."id" IS NOT NEW."id"
  OR OLD."entityType" IS NOT NEW."entityType"
  OR OLD."entityId" IS NOT NEW."entityId"
  OR OLD."field" IS NOT NEW."field"
  OR OLD."value" IS NOT NEW."value"
  OR OLD."missing" IS NOT NEW."missing"
  OR OLD."canonicalText" IS NOT NEW."canonicalText"
  OR OLD."textAsGiven" IS NOT NEW."textAsGiven"
  OR OLD."basis" IS NOT NEW."basis"
  OR OLD."originKey" IS NOT NEW."originKey"
  OR OLD."ruleName" IS NOT NEW."ruleName"
  OR OLD."sourceId" IS NOT NEW."sourceId"
  OR OLD."locator" IS NOT NEW."locator"
  OR OLD."passage" IS NOT NEW."passage"
  OR OLD."statedOn" IS NOT NEW."statedOn"
  OR OLD."actorId" IS NOT NEW."actorId"
  OR OLD."actorHandle" IS NOT NEW."actorHandle"
  OR OLD."createdAt" IS NOT NEW."createdAt"
  OR OLD."baseText" IS NOT NEW."baseText"
  OR OLD."pickedFrom" IS NOT NEW."pickedFrom"
BEGIN SELECT RAISE(ABORT, 'What a claim states is never changed: supersede it'); END;

CREATE TRIGGER guard_second_entry_fixed BEFORE UPDATE ON "SecondEntry"
BEGIN SELECT RAISE(ABORT, 'What a curator entered blindly is never changed'); END;

CREATE TRIGGER guard_trial_public_id_fixed BEFORE UPDATE ON "Trial"
WHEN OLD."publicId" IS NOT NEW."publicId"
BEGIN SELECT RAISE(ABORT, 'The public id of a trial is fixed at its creation'); END;

-- ---------------------------------------------------------------- instants once set are never cleared or moved

CREATE TRIGGER guard_claim_accepted_at_kept BEFORE UPDATE ON "Claim"
WHEN OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NOT NEW."acceptedAt"
BEGIN SELECT RAISE(ABORT, 'Claim.acceptedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_claim_ended_at_kept BEFORE UPDATE ON "Claim"
WHEN OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS NOT NEW."endedAt"
BEGIN SELECT RAISE(ABORT, 'Claim.endedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_trial_relation_accepted_at_kept BEFORE UPDATE ON "TrialRelation"
WHEN OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NOT NEW."acceptedAt"
BEGIN SELECT RAISE(ABORT, 'TrialRelation.acceptedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_trial_relation_ended_at_kept BEFORE UPDATE ON "TrialRelation"
WHEN OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS NOT NEW."endedAt"
BEGIN SELECT RAISE(ABORT, 'TrialRelation.endedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_administration_accepted_at_kept BEFORE UPDATE ON "Administration"
WHEN OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NOT NEW."acceptedAt"
BEGIN SELECT RAISE(ABORT, 'Administration.acceptedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_administration_ended_at_kept BEFORE UPDATE ON "Administration"
WHEN OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS NOT NEW."endedAt"
BEGIN SELECT RAISE(ABORT, 'Administration.endedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_statement_accepted_at_kept BEFORE UPDATE ON "Statement"
WHEN OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NOT NEW."acceptedAt"
BEGIN SELECT RAISE(ABORT, 'Statement.acceptedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_statement_ended_at_kept BEFORE UPDATE ON "Statement"
WHEN OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS NOT NEW."endedAt"
BEGIN SELECT RAISE(ABORT, 'Statement.endedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_trial_merge_accepted_at_kept BEFORE UPDATE ON "TrialMerge"
WHEN OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NOT NEW."acceptedAt"
BEGIN SELECT RAISE(ABORT, 'TrialMerge.acceptedAt once set is never cleared or moved'); END;

CREATE TRIGGER guard_trial_merge_ended_at_kept BEFORE UPDATE ON "TrialMerge"
WHEN OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS NOT NEW."endedAt"
BEGIN SELECT RAISE(ABORT, 'TrialMerge.endedAt once set is never cleared or moved'); END;

-- ---------------------------------------------------------------- closed lists (the enums of schema.prisma)

CREATE TRIGGER guard_trial_scope_listed_on_insert BEFORE INSERT ON "Trial"
WHEN NEW."scope" NOT IN ('candidate', 'in', 'out')
BEGIN SELECT RAISE(ABORT, 'Trial.scope takes only: candidate, in, out'); END;

CREATE TRIGGER guard_trial_scope_listed_on_update BEFORE UPDATE OF "scope" ON "Trial"
WHEN NEW."scope" NOT IN ('candidate', 'in', 'out')
BEGIN SELECT RAISE(ABORT, 'Trial.scope takes only: candidate, in, out'); END;

CREATE TRIGGER guard_trial_visibility_listed_on_insert BEFORE INSERT ON "Trial"
WHEN NEW."visibility" NOT IN ('draft', 'published', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'Trial.visibility takes only: draft, published, withdrawn'); END;

CREATE TRIGGER guard_trial_visibility_listed_on_update BEFORE UPDATE OF "visibility" ON "Trial"
WHEN NEW."visibility" NOT IN ('draft', 'published', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'Trial.visibility takes only: draft, published, withdrawn'); END;

CREATE TRIGGER guard_trial_identifier_role_listed_on_insert BEFORE INSERT ON "TrialIdentifier"
WHEN NEW."role" NOT IN ('primary', 'secondary', 'alias')
BEGIN SELECT RAISE(ABORT, 'TrialIdentifier.role takes only: primary, secondary, alias'); END;

CREATE TRIGGER guard_trial_identifier_role_listed_on_update BEFORE UPDATE OF "role" ON "TrialIdentifier"
WHEN NEW."role" NOT IN ('primary', 'secondary', 'alias')
BEGIN SELECT RAISE(ABORT, 'TrialIdentifier.role takes only: primary, secondary, alias'); END;

CREATE TRIGGER guard_trial_relation_kind_listed_on_insert BEFORE INSERT ON "TrialRelation"
WHEN NEW."kind" NOT IN ('possibly_same', 'follow_up_of', 'companion_of', 'later_phase_of', 'same_programme')
BEGIN SELECT RAISE(ABORT, 'TrialRelation.kind takes only: possibly_same, follow_up_of, companion_of, later_phase_of, same_programme'); END;

CREATE TRIGGER guard_trial_relation_kind_listed_on_update BEFORE UPDATE OF "kind" ON "TrialRelation"
WHEN NEW."kind" NOT IN ('possibly_same', 'follow_up_of', 'companion_of', 'later_phase_of', 'same_programme')
BEGIN SELECT RAISE(ABORT, 'TrialRelation.kind takes only: possibly_same, follow_up_of, companion_of, later_phase_of, same_programme'); END;

CREATE TRIGGER guard_statement_kind_listed_on_insert BEFORE INSERT ON "Statement"
WHEN NEW."kind" NOT IN ('mechanism', 'advantage', 'limitation', 'safety', 'efficacy', 'manufacturing_quality')
BEGIN SELECT RAISE(ABORT, 'Statement.kind takes only: mechanism, advantage, limitation, safety, efficacy, manufacturing_quality'); END;

CREATE TRIGGER guard_statement_kind_listed_on_update BEFORE UPDATE OF "kind" ON "Statement"
WHEN NEW."kind" NOT IN ('mechanism', 'advantage', 'limitation', 'safety', 'efficacy', 'manufacturing_quality')
BEGIN SELECT RAISE(ABORT, 'Statement.kind takes only: mechanism, advantage, limitation, safety, efficacy, manufacturing_quality'); END;

CREATE TRIGGER guard_statement_system_listed_on_insert BEFORE INSERT ON "Statement"
WHEN NEW."system" NOT IN ('in_vitro', 'animal', 'human', 'not_stated')
BEGIN SELECT RAISE(ABORT, 'Statement.system takes only: in_vitro, animal, human, not_stated'); END;

CREATE TRIGGER guard_statement_system_listed_on_update BEFORE UPDATE OF "system" ON "Statement"
WHEN NEW."system" NOT IN ('in_vitro', 'animal', 'human', 'not_stated')
BEGIN SELECT RAISE(ABORT, 'Statement.system takes only: in_vitro, animal, human, not_stated'); END;

CREATE TRIGGER guard_source_kind_listed_on_insert BEFORE INSERT ON "Source"
WHEN NEW."kind" NOT IN ('registry_record', 'registry_mirror', 'paper', 'web_page', 'news', 'document', 'table_row')
BEGIN SELECT RAISE(ABORT, 'Source.kind takes only: registry_record, registry_mirror, paper, web_page, news, document, table_row'); END;

CREATE TRIGGER guard_source_kind_listed_on_update BEFORE UPDATE OF "kind" ON "Source"
WHEN NEW."kind" NOT IN ('registry_record', 'registry_mirror', 'paper', 'web_page', 'news', 'document', 'table_row')
BEGIN SELECT RAISE(ABORT, 'Source.kind takes only: registry_record, registry_mirror, paper, web_page, news, document, table_row'); END;

CREATE TRIGGER guard_claim_missing_listed_on_insert BEFORE INSERT ON "Claim"
WHEN NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE')
BEGIN SELECT RAISE(ABORT, 'Claim.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE'); END;

CREATE TRIGGER guard_claim_missing_listed_on_update BEFORE UPDATE OF "missing" ON "Claim"
WHEN NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE')
BEGIN SELECT RAISE(ABORT, 'Claim.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE'); END;

CREATE TRIGGER guard_claim_basis_listed_on_insert BEFORE INSERT ON "Claim"
WHEN NEW."basis" NOT IN ('curated', 'secondary', 'rule')
BEGIN SELECT RAISE(ABORT, 'Claim.basis takes only: curated, secondary, rule'); END;

CREATE TRIGGER guard_claim_basis_listed_on_update BEFORE UPDATE OF "basis" ON "Claim"
WHEN NEW."basis" NOT IN ('curated', 'secondary', 'rule')
BEGIN SELECT RAISE(ABORT, 'Claim.basis takes only: curated, secondary, rule'); END;

CREATE TRIGGER guard_claim_state_listed_on_insert BEFORE INSERT ON "Claim"
WHEN NEW."state" NOT IN ('draft', 'proposed', 'accepted', 'rejected', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'Claim.state takes only: draft, proposed, accepted, rejected, superseded, withdrawn'); END;

CREATE TRIGGER guard_claim_state_listed_on_update BEFORE UPDATE OF "state" ON "Claim"
WHEN NEW."state" NOT IN ('draft', 'proposed', 'accepted', 'rejected', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'Claim.state takes only: draft, proposed, accepted, rejected, superseded, withdrawn'); END;

CREATE TRIGGER guard_change_set_state_listed_on_insert BEFORE INSERT ON "ChangeSet"
WHEN NEW."state" NOT IN ('draft', 'submitted', 'decided', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'ChangeSet.state takes only: draft, submitted, decided, withdrawn'); END;

CREATE TRIGGER guard_change_set_state_listed_on_update BEFORE UPDATE OF "state" ON "ChangeSet"
WHEN NEW."state" NOT IN ('draft', 'submitted', 'decided', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'ChangeSet.state takes only: draft, submitted, decided, withdrawn'); END;

CREATE TRIGGER guard_change_set_item_operation_listed_on_insert BEFORE INSERT ON "ChangeSetItem"
WHEN NEW."operation" NOT IN ('create', 'edit', 'withdraw', 'reinstate', 'merge', 'unmerge')
BEGIN SELECT RAISE(ABORT, 'ChangeSetItem.operation takes only: create, edit, withdraw, reinstate, merge, unmerge'); END;

CREATE TRIGGER guard_change_set_item_operation_listed_on_update BEFORE UPDATE OF "operation" ON "ChangeSetItem"
WHEN NEW."operation" NOT IN ('create', 'edit', 'withdraw', 'reinstate', 'merge', 'unmerge')
BEGIN SELECT RAISE(ABORT, 'ChangeSetItem.operation takes only: create, edit, withdraw, reinstate, merge, unmerge'); END;

CREATE TRIGGER guard_change_set_item_state_listed_on_insert BEFORE INSERT ON "ChangeSetItem"
WHEN NEW."state" NOT IN ('proposed', 'accepted', 'rejected', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'ChangeSetItem.state takes only: proposed, accepted, rejected, withdrawn'); END;

CREATE TRIGGER guard_change_set_item_state_listed_on_update BEFORE UPDATE OF "state" ON "ChangeSetItem"
WHEN NEW."state" NOT IN ('proposed', 'accepted', 'rejected', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'ChangeSetItem.state takes only: proposed, accepted, rejected, withdrawn'); END;

CREATE TRIGGER guard_blind_entry_state_listed_on_insert BEFORE INSERT ON "BlindEntry"
WHEN NEW."state" NOT IN ('open', 'comparing', 'adjudicated', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'BlindEntry.state takes only: open, comparing, adjudicated, cancelled'); END;

CREATE TRIGGER guard_blind_entry_state_listed_on_update BEFORE UPDATE OF "state" ON "BlindEntry"
WHEN NEW."state" NOT IN ('open', 'comparing', 'adjudicated', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'BlindEntry.state takes only: open, comparing, adjudicated, cancelled'); END;

CREATE TRIGGER guard_second_entry_missing_listed_on_insert BEFORE INSERT ON "SecondEntry"
WHEN NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE')
BEGIN SELECT RAISE(ABORT, 'SecondEntry.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE'); END;

CREATE TRIGGER guard_second_entry_missing_listed_on_update BEFORE UPDATE OF "missing" ON "SecondEntry"
WHEN NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE')
BEGIN SELECT RAISE(ABORT, 'SecondEntry.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE'); END;

CREATE TRIGGER guard_invitation_role_listed_on_insert BEFORE INSERT ON "Invitation"
WHEN NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin')
BEGIN SELECT RAISE(ABORT, 'Invitation.role takes only: viewer, curator, reviewer, admin'); END;

CREATE TRIGGER guard_invitation_role_listed_on_update BEFORE UPDATE OF "role" ON "Invitation"
WHEN NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin')
BEGIN SELECT RAISE(ABORT, 'Invitation.role takes only: viewer, curator, reviewer, admin'); END;

CREATE TRIGGER guard_import_run_state_listed_on_insert BEFORE INSERT ON "ImportRun"
WHEN NEW."state" NOT IN ('running', 'finished', 'failed')
BEGIN SELECT RAISE(ABORT, 'ImportRun.state takes only: running, finished, failed'); END;

CREATE TRIGGER guard_import_run_state_listed_on_update BEFORE UPDATE OF "state" ON "ImportRun"
WHEN NEW."state" NOT IN ('running', 'finished', 'failed')
BEGIN SELECT RAISE(ABORT, 'ImportRun.state takes only: running, finished, failed'); END;

CREATE TRIGGER guard_user_role_listed_on_insert BEFORE INSERT ON "User"
WHEN NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin')
BEGIN SELECT RAISE(ABORT, 'User.role takes only: viewer, curator, reviewer, admin'); END;

CREATE TRIGGER guard_user_role_listed_on_update BEFORE UPDATE OF "role" ON "User"
WHEN NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin')
BEGIN SELECT RAISE(ABORT, 'User.role takes only: viewer, curator, reviewer, admin'); END;
