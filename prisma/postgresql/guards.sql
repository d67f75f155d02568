-- Made from prisma/guards.sql by scripts/postgresql-head.mjs; change that file, then run the script again.

CREATE FUNCTION guard_registry_version_no_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryVersion is append-only: rows are never updated';
END
$guard$;
CREATE TRIGGER guard_registry_version_no_update BEFORE UPDATE ON "RegistryVersion" FOR EACH ROW EXECUTE FUNCTION guard_registry_version_no_update();

CREATE FUNCTION guard_registry_version_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryVersion is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_registry_version_no_delete BEFORE DELETE ON "RegistryVersion" FOR EACH ROW EXECUTE FUNCTION guard_registry_version_no_delete();

CREATE FUNCTION guard_registry_version_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryVersion is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_registry_version_no_truncate BEFORE TRUNCATE ON "RegistryVersion" FOR EACH STATEMENT EXECUTE FUNCTION guard_registry_version_no_truncate();

CREATE FUNCTION guard_registry_version_no_replace() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT 1 FROM "RegistryVersion" WHERE "id" = NEW."id") THEN
    RAISE EXCEPTION 'RegistryVersion is append-only: rows are never replaced';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_registry_version_no_replace BEFORE INSERT ON "RegistryVersion" FOR EACH ROW EXECUTE FUNCTION guard_registry_version_no_replace();

CREATE FUNCTION guard_registry_body_no_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryBody is append-only: rows are never updated';
END
$guard$;
CREATE TRIGGER guard_registry_body_no_update BEFORE UPDATE ON "RegistryBody" FOR EACH ROW EXECUTE FUNCTION guard_registry_body_no_update();

CREATE FUNCTION guard_registry_body_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryBody is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_registry_body_no_delete BEFORE DELETE ON "RegistryBody" FOR EACH ROW EXECUTE FUNCTION guard_registry_body_no_delete();

CREATE FUNCTION guard_registry_body_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryBody is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_registry_body_no_truncate BEFORE TRUNCATE ON "RegistryBody" FOR EACH STATEMENT EXECUTE FUNCTION guard_registry_body_no_truncate();

CREATE FUNCTION guard_registry_body_no_replace() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT 1 FROM "RegistryBody" WHERE "versionId" = NEW."versionId") THEN
    RAISE EXCEPTION 'RegistryBody is append-only: rows are never replaced';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_registry_body_no_replace BEFORE INSERT ON "RegistryBody" FOR EACH ROW EXECUTE FUNCTION guard_registry_body_no_replace();

CREATE FUNCTION guard_audit_entry_no_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only: rows are never updated';
END
$guard$;
CREATE TRIGGER guard_audit_entry_no_update BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION guard_audit_entry_no_update();

CREATE FUNCTION guard_audit_entry_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_audit_entry_no_delete BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION guard_audit_entry_no_delete();

CREATE FUNCTION guard_audit_entry_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_audit_entry_no_truncate BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION guard_audit_entry_no_truncate();

CREATE FUNCTION guard_audit_entry_no_replace() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT 1 FROM "AuditEntry" WHERE "seq" = NEW."seq") THEN
    RAISE EXCEPTION 'AuditEntry is append-only: rows are never replaced';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_audit_entry_no_replace BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION guard_audit_entry_no_replace();

CREATE FUNCTION guard_change_no_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Change is append-only: rows are never updated';
END
$guard$;
CREATE TRIGGER guard_change_no_update BEFORE UPDATE ON "Change" FOR EACH ROW EXECUTE FUNCTION guard_change_no_update();

CREATE FUNCTION guard_change_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Change is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_change_no_delete BEFORE DELETE ON "Change" FOR EACH ROW EXECUTE FUNCTION guard_change_no_delete();

CREATE FUNCTION guard_change_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Change is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_change_no_truncate BEFORE TRUNCATE ON "Change" FOR EACH STATEMENT EXECUTE FUNCTION guard_change_no_truncate();

CREATE FUNCTION guard_change_no_replace() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT 1 FROM "Change" WHERE "seq" = NEW."seq") THEN
    RAISE EXCEPTION 'Change is append-only: rows are never replaced';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_no_replace BEFORE INSERT ON "Change" FOR EACH ROW EXECUTE FUNCTION guard_change_no_replace();

CREATE FUNCTION guard_frozen_view_no_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'FrozenView is append-only: rows are never updated';
END
$guard$;
CREATE TRIGGER guard_frozen_view_no_update BEFORE UPDATE ON "FrozenView" FOR EACH ROW EXECUTE FUNCTION guard_frozen_view_no_update();

CREATE FUNCTION guard_frozen_view_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'FrozenView is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_frozen_view_no_delete BEFORE DELETE ON "FrozenView" FOR EACH ROW EXECUTE FUNCTION guard_frozen_view_no_delete();

CREATE FUNCTION guard_frozen_view_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'FrozenView is append-only: rows are never deleted';
END
$guard$;
CREATE TRIGGER guard_frozen_view_no_truncate BEFORE TRUNCATE ON "FrozenView" FOR EACH STATEMENT EXECUTE FUNCTION guard_frozen_view_no_truncate();

CREATE FUNCTION guard_frozen_view_no_replace() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT 1 FROM "FrozenView" WHERE "id" = NEW."id") THEN
    RAISE EXCEPTION 'FrozenView is append-only: rows are never replaced';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_frozen_view_no_replace BEFORE INSERT ON "FrozenView" FOR EACH ROW EXECUTE FUNCTION guard_frozen_view_no_replace();

CREATE FUNCTION guard_trial_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Trial rows are never deleted: withdraw it';
END
$guard$;
CREATE TRIGGER guard_trial_no_delete BEFORE DELETE ON "Trial" FOR EACH ROW EXECUTE FUNCTION guard_trial_no_delete();

CREATE FUNCTION guard_trial_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Trial rows are never deleted: withdraw it';
END
$guard$;
CREATE TRIGGER guard_trial_no_truncate BEFORE TRUNCATE ON "Trial" FOR EACH STATEMENT EXECUTE FUNCTION guard_trial_no_truncate();

CREATE FUNCTION guard_trial_relation_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'TrialRelation rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_trial_relation_no_delete BEFORE DELETE ON "TrialRelation" FOR EACH ROW EXECUTE FUNCTION guard_trial_relation_no_delete();

CREATE FUNCTION guard_trial_relation_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'TrialRelation rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_trial_relation_no_truncate BEFORE TRUNCATE ON "TrialRelation" FOR EACH STATEMENT EXECUTE FUNCTION guard_trial_relation_no_truncate();

CREATE FUNCTION guard_administration_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Administration rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_administration_no_delete BEFORE DELETE ON "Administration" FOR EACH ROW EXECUTE FUNCTION guard_administration_no_delete();

CREATE FUNCTION guard_administration_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Administration rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_administration_no_truncate BEFORE TRUNCATE ON "Administration" FOR EACH STATEMENT EXECUTE FUNCTION guard_administration_no_truncate();

CREATE FUNCTION guard_cell_type_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'CellType rows are never deleted: merge or rename it';
END
$guard$;
CREATE TRIGGER guard_cell_type_no_delete BEFORE DELETE ON "CellType" FOR EACH ROW EXECUTE FUNCTION guard_cell_type_no_delete();

CREATE FUNCTION guard_cell_type_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'CellType rows are never deleted: merge or rename it';
END
$guard$;
CREATE TRIGGER guard_cell_type_no_truncate BEFORE TRUNCATE ON "CellType" FOR EACH STATEMENT EXECUTE FUNCTION guard_cell_type_no_truncate();

CREATE FUNCTION guard_product_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Product rows are never deleted: withdraw its claims';
END
$guard$;
CREATE TRIGGER guard_product_no_delete BEFORE DELETE ON "Product" FOR EACH ROW EXECUTE FUNCTION guard_product_no_delete();

CREATE FUNCTION guard_product_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Product rows are never deleted: withdraw its claims';
END
$guard$;
CREATE TRIGGER guard_product_no_truncate BEFORE TRUNCATE ON "Product" FOR EACH STATEMENT EXECUTE FUNCTION guard_product_no_truncate();

CREATE FUNCTION guard_statement_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Statement rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_statement_no_delete BEFORE DELETE ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_no_delete();

CREATE FUNCTION guard_statement_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Statement rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_statement_no_truncate BEFORE TRUNCATE ON "Statement" FOR EACH STATEMENT EXECUTE FUNCTION guard_statement_no_truncate();

CREATE FUNCTION guard_source_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Source rows are never deleted: it stays cited';
END
$guard$;
CREATE TRIGGER guard_source_no_delete BEFORE DELETE ON "Source" FOR EACH ROW EXECUTE FUNCTION guard_source_no_delete();

CREATE FUNCTION guard_source_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Source rows are never deleted: it stays cited';
END
$guard$;
CREATE TRIGGER guard_source_no_truncate BEFORE TRUNCATE ON "Source" FOR EACH STATEMENT EXECUTE FUNCTION guard_source_no_truncate();

CREATE FUNCTION guard_registry_record_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryRecord rows are never deleted: it stays known';
END
$guard$;
CREATE TRIGGER guard_registry_record_no_delete BEFORE DELETE ON "RegistryRecord" FOR EACH ROW EXECUTE FUNCTION guard_registry_record_no_delete();

CREATE FUNCTION guard_registry_record_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'RegistryRecord rows are never deleted: it stays known';
END
$guard$;
CREATE TRIGGER guard_registry_record_no_truncate BEFORE TRUNCATE ON "RegistryRecord" FOR EACH STATEMENT EXECUTE FUNCTION guard_registry_record_no_truncate();

CREATE FUNCTION guard_claim_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Claim rows are never deleted: supersede it';
END
$guard$;
CREATE TRIGGER guard_claim_no_delete BEFORE DELETE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_no_delete();

CREATE FUNCTION guard_claim_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Claim rows are never deleted: supersede it';
END
$guard$;
CREATE TRIGGER guard_claim_no_truncate BEFORE TRUNCATE ON "Claim" FOR EACH STATEMENT EXECUTE FUNCTION guard_claim_no_truncate();

CREATE FUNCTION guard_change_set_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ChangeSet rows are never deleted: withdraw it';
END
$guard$;
CREATE TRIGGER guard_change_set_no_delete BEFORE DELETE ON "ChangeSet" FOR EACH ROW EXECUTE FUNCTION guard_change_set_no_delete();

CREATE FUNCTION guard_change_set_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ChangeSet rows are never deleted: withdraw it';
END
$guard$;
CREATE TRIGGER guard_change_set_no_truncate BEFORE TRUNCATE ON "ChangeSet" FOR EACH STATEMENT EXECUTE FUNCTION guard_change_set_no_truncate();

CREATE FUNCTION guard_change_set_item_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ChangeSetItem rows are never deleted: withdraw its change set';
END
$guard$;
CREATE TRIGGER guard_change_set_item_no_delete BEFORE DELETE ON "ChangeSetItem" FOR EACH ROW EXECUTE FUNCTION guard_change_set_item_no_delete();

CREATE FUNCTION guard_change_set_item_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ChangeSetItem rows are never deleted: withdraw its change set';
END
$guard$;
CREATE TRIGGER guard_change_set_item_no_truncate BEFORE TRUNCATE ON "ChangeSetItem" FOR EACH STATEMENT EXECUTE FUNCTION guard_change_set_item_no_truncate();

CREATE FUNCTION guard_comment_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Comment rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_comment_no_delete BEFORE DELETE ON "Comment" FOR EACH ROW EXECUTE FUNCTION guard_comment_no_delete();

CREATE FUNCTION guard_comment_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'Comment rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_comment_no_truncate BEFORE TRUNCATE ON "Comment" FOR EACH STATEMENT EXECUTE FUNCTION guard_comment_no_truncate();

CREATE FUNCTION guard_second_entry_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'SecondEntry rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_second_entry_no_delete BEFORE DELETE ON "SecondEntry" FOR EACH ROW EXECUTE FUNCTION guard_second_entry_no_delete();

CREATE FUNCTION guard_second_entry_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'SecondEntry rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_second_entry_no_truncate BEFORE TRUNCATE ON "SecondEntry" FOR EACH STATEMENT EXECUTE FUNCTION guard_second_entry_no_truncate();

CREATE FUNCTION guard_import_run_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ImportRun rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_import_run_no_delete BEFORE DELETE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION guard_import_run_no_delete();

CREATE FUNCTION guard_import_run_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ImportRun rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_import_run_no_truncate BEFORE TRUNCATE ON "ImportRun" FOR EACH STATEMENT EXECUTE FUNCTION guard_import_run_no_truncate();

CREATE FUNCTION guard_trial_merge_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'TrialMerge rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_trial_merge_no_delete BEFORE DELETE ON "TrialMerge" FOR EACH ROW EXECUTE FUNCTION guard_trial_merge_no_delete();

CREATE FUNCTION guard_trial_merge_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'TrialMerge rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_trial_merge_no_truncate BEFORE TRUNCATE ON "TrialMerge" FOR EACH STATEMENT EXECUTE FUNCTION guard_trial_merge_no_truncate();

CREATE FUNCTION guard_product_alias_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ProductAlias rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_product_alias_no_delete BEFORE DELETE ON "ProductAlias" FOR EACH ROW EXECUTE FUNCTION guard_product_alias_no_delete();

CREATE FUNCTION guard_product_alias_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'ProductAlias rows are never deleted: end it';
END
$guard$;
CREATE TRIGGER guard_product_alias_no_truncate BEFORE TRUNCATE ON "ProductAlias" FOR EACH STATEMENT EXECUTE FUNCTION guard_product_alias_no_truncate();

CREATE FUNCTION guard_blind_entry_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'BlindEntry rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_blind_entry_no_delete BEFORE DELETE ON "BlindEntry" FOR EACH ROW EXECUTE FUNCTION guard_blind_entry_no_delete();

CREATE FUNCTION guard_blind_entry_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'BlindEntry rows are never deleted: it is part of the history';
END
$guard$;
CREATE TRIGGER guard_blind_entry_no_truncate BEFORE TRUNCATE ON "BlindEntry" FOR EACH STATEMENT EXECUTE FUNCTION guard_blind_entry_no_truncate();

CREATE FUNCTION guard_user_no_delete() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'User rows are never deleted: deactivate the account';
END
$guard$;
CREATE TRIGGER guard_user_no_delete BEFORE DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION guard_user_no_delete();

CREATE FUNCTION guard_user_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'User rows are never deleted: deactivate the account';
END
$guard$;
CREATE TRIGGER guard_user_no_truncate BEFORE TRUNCATE ON "User" FOR EACH STATEMENT EXECUTE FUNCTION guard_user_no_truncate();

CREATE FUNCTION guard_claim_content_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."id" IS DISTINCT FROM NEW."id"
  OR OLD."entityType" IS DISTINCT FROM NEW."entityType"
  OR OLD."entityId" IS DISTINCT FROM NEW."entityId"
  OR OLD."field" IS DISTINCT FROM NEW."field"
  OR OLD."value" IS DISTINCT FROM NEW."value"
  OR OLD."missing" IS DISTINCT FROM NEW."missing"
  OR OLD."canonicalText" IS DISTINCT FROM NEW."canonicalText"
  OR OLD."textAsGiven" IS DISTINCT FROM NEW."textAsGiven"
  OR OLD."basis" IS DISTINCT FROM NEW."basis"
  OR OLD."originKey" IS DISTINCT FROM NEW."originKey"
  OR OLD."ruleName" IS DISTINCT FROM NEW."ruleName"
  OR OLD."sourceId" IS DISTINCT FROM NEW."sourceId"
  OR OLD."locator" IS DISTINCT FROM NEW."locator"
  OR OLD."passage" IS DISTINCT FROM NEW."passage"
  OR OLD."statedOn" IS DISTINCT FROM NEW."statedOn"
  OR OLD."actorId" IS DISTINCT FROM NEW."actorId"
  OR OLD."actorHandle" IS DISTINCT FROM NEW."actorHandle"
  OR OLD."createdAt" IS DISTINCT FROM NEW."createdAt"
  OR OLD."baseText" IS DISTINCT FROM NEW."baseText"
  OR OLD."pickedFrom" IS DISTINCT FROM NEW."pickedFrom" THEN
    RAISE EXCEPTION 'What a claim states is never changed: supersede it';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_content_fixed BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_content_fixed();

CREATE FUNCTION guard_second_entry_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION 'What a curator entered blindly is never changed';
END
$guard$;
CREATE TRIGGER guard_second_entry_fixed BEFORE UPDATE ON "SecondEntry" FOR EACH ROW EXECUTE FUNCTION guard_second_entry_fixed();

CREATE FUNCTION guard_trial_public_id_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."publicId" IS DISTINCT FROM NEW."publicId" THEN
    RAISE EXCEPTION 'The public id of a trial is fixed at its creation';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_public_id_fixed BEFORE UPDATE ON "Trial" FOR EACH ROW EXECUTE FUNCTION guard_trial_public_id_fixed();

CREATE FUNCTION guard_claim_accepted_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS DISTINCT FROM NEW."acceptedAt" THEN
    RAISE EXCEPTION 'Claim.acceptedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_accepted_at_kept BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_accepted_at_kept();

CREATE FUNCTION guard_claim_ended_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS DISTINCT FROM NEW."endedAt" THEN
    RAISE EXCEPTION 'Claim.endedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_ended_at_kept BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_ended_at_kept();

CREATE FUNCTION guard_trial_relation_accepted_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS DISTINCT FROM NEW."acceptedAt" THEN
    RAISE EXCEPTION 'TrialRelation.acceptedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_relation_accepted_at_kept BEFORE UPDATE ON "TrialRelation" FOR EACH ROW EXECUTE FUNCTION guard_trial_relation_accepted_at_kept();

CREATE FUNCTION guard_trial_relation_ended_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS DISTINCT FROM NEW."endedAt" THEN
    RAISE EXCEPTION 'TrialRelation.endedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_relation_ended_at_kept BEFORE UPDATE ON "TrialRelation" FOR EACH ROW EXECUTE FUNCTION guard_trial_relation_ended_at_kept();

CREATE FUNCTION guard_administration_accepted_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS DISTINCT FROM NEW."acceptedAt" THEN
    RAISE EXCEPTION 'Administration.acceptedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_administration_accepted_at_kept BEFORE UPDATE ON "Administration" FOR EACH ROW EXECUTE FUNCTION guard_administration_accepted_at_kept();

CREATE FUNCTION guard_administration_ended_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS DISTINCT FROM NEW."endedAt" THEN
    RAISE EXCEPTION 'Administration.endedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_administration_ended_at_kept BEFORE UPDATE ON "Administration" FOR EACH ROW EXECUTE FUNCTION guard_administration_ended_at_kept();

CREATE FUNCTION guard_statement_accepted_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS DISTINCT FROM NEW."acceptedAt" THEN
    RAISE EXCEPTION 'Statement.acceptedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_statement_accepted_at_kept BEFORE UPDATE ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_accepted_at_kept();

CREATE FUNCTION guard_statement_ended_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS DISTINCT FROM NEW."endedAt" THEN
    RAISE EXCEPTION 'Statement.endedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_statement_ended_at_kept BEFORE UPDATE ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_ended_at_kept();

CREATE FUNCTION guard_trial_merge_accepted_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS DISTINCT FROM NEW."acceptedAt" THEN
    RAISE EXCEPTION 'TrialMerge.acceptedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_merge_accepted_at_kept BEFORE UPDATE ON "TrialMerge" FOR EACH ROW EXECUTE FUNCTION guard_trial_merge_accepted_at_kept();

CREATE FUNCTION guard_trial_merge_ended_at_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD."endedAt" IS NOT NULL AND OLD."endedAt" IS DISTINCT FROM NEW."endedAt" THEN
    RAISE EXCEPTION 'TrialMerge.endedAt once set is never cleared or moved';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_merge_ended_at_kept BEFORE UPDATE ON "TrialMerge" FOR EACH ROW EXECUTE FUNCTION guard_trial_merge_ended_at_kept();

CREATE FUNCTION guard_trial_scope_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."scope" NOT IN ('candidate', 'in', 'out') THEN
    RAISE EXCEPTION 'Trial.scope takes only: candidate, in, out';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_scope_listed_on_insert BEFORE INSERT ON "Trial" FOR EACH ROW EXECUTE FUNCTION guard_trial_scope_listed_on_insert();

CREATE FUNCTION guard_trial_scope_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."scope" NOT IN ('candidate', 'in', 'out') THEN
    RAISE EXCEPTION 'Trial.scope takes only: candidate, in, out';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_scope_listed_on_update BEFORE UPDATE ON "Trial" FOR EACH ROW EXECUTE FUNCTION guard_trial_scope_listed_on_update();

CREATE FUNCTION guard_trial_visibility_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."visibility" NOT IN ('draft', 'published', 'withdrawn') THEN
    RAISE EXCEPTION 'Trial.visibility takes only: draft, published, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_visibility_listed_on_insert BEFORE INSERT ON "Trial" FOR EACH ROW EXECUTE FUNCTION guard_trial_visibility_listed_on_insert();

CREATE FUNCTION guard_trial_visibility_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."visibility" NOT IN ('draft', 'published', 'withdrawn') THEN
    RAISE EXCEPTION 'Trial.visibility takes only: draft, published, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_visibility_listed_on_update BEFORE UPDATE ON "Trial" FOR EACH ROW EXECUTE FUNCTION guard_trial_visibility_listed_on_update();

CREATE FUNCTION guard_trial_identifier_role_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."role" NOT IN ('primary', 'secondary', 'alias') THEN
    RAISE EXCEPTION 'TrialIdentifier.role takes only: primary, secondary, alias';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_identifier_role_listed_on_insert BEFORE INSERT ON "TrialIdentifier" FOR EACH ROW EXECUTE FUNCTION guard_trial_identifier_role_listed_on_insert();

CREATE FUNCTION guard_trial_identifier_role_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."role" NOT IN ('primary', 'secondary', 'alias') THEN
    RAISE EXCEPTION 'TrialIdentifier.role takes only: primary, secondary, alias';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_identifier_role_listed_on_update BEFORE UPDATE ON "TrialIdentifier" FOR EACH ROW EXECUTE FUNCTION guard_trial_identifier_role_listed_on_update();

CREATE FUNCTION guard_trial_relation_kind_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."kind" NOT IN ('possibly_same', 'follow_up_of', 'companion_of', 'later_phase_of', 'same_programme') THEN
    RAISE EXCEPTION 'TrialRelation.kind takes only: possibly_same, follow_up_of, companion_of, later_phase_of, same_programme';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_relation_kind_listed_on_insert BEFORE INSERT ON "TrialRelation" FOR EACH ROW EXECUTE FUNCTION guard_trial_relation_kind_listed_on_insert();

CREATE FUNCTION guard_trial_relation_kind_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."kind" NOT IN ('possibly_same', 'follow_up_of', 'companion_of', 'later_phase_of', 'same_programme') THEN
    RAISE EXCEPTION 'TrialRelation.kind takes only: possibly_same, follow_up_of, companion_of, later_phase_of, same_programme';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_trial_relation_kind_listed_on_update BEFORE UPDATE ON "TrialRelation" FOR EACH ROW EXECUTE FUNCTION guard_trial_relation_kind_listed_on_update();

CREATE FUNCTION guard_statement_kind_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."kind" NOT IN ('mechanism', 'advantage', 'limitation', 'safety', 'efficacy', 'manufacturing_quality') THEN
    RAISE EXCEPTION 'Statement.kind takes only: mechanism, advantage, limitation, safety, efficacy, manufacturing_quality';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_statement_kind_listed_on_insert BEFORE INSERT ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_kind_listed_on_insert();

CREATE FUNCTION guard_statement_kind_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."kind" NOT IN ('mechanism', 'advantage', 'limitation', 'safety', 'efficacy', 'manufacturing_quality') THEN
    RAISE EXCEPTION 'Statement.kind takes only: mechanism, advantage, limitation, safety, efficacy, manufacturing_quality';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_statement_kind_listed_on_update BEFORE UPDATE ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_kind_listed_on_update();

CREATE FUNCTION guard_statement_system_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."system" NOT IN ('in_vitro', 'animal', 'human', 'not_stated') THEN
    RAISE EXCEPTION 'Statement.system takes only: in_vitro, animal, human, not_stated';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_statement_system_listed_on_insert BEFORE INSERT ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_system_listed_on_insert();

CREATE FUNCTION guard_statement_system_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."system" NOT IN ('in_vitro', 'animal', 'human', 'not_stated') THEN
    RAISE EXCEPTION 'Statement.system takes only: in_vitro, animal, human, not_stated';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_statement_system_listed_on_update BEFORE UPDATE ON "Statement" FOR EACH ROW EXECUTE FUNCTION guard_statement_system_listed_on_update();

CREATE FUNCTION guard_source_kind_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."kind" NOT IN ('registry_record', 'registry_mirror', 'paper', 'web_page', 'news', 'document', 'table_row') THEN
    RAISE EXCEPTION 'Source.kind takes only: registry_record, registry_mirror, paper, web_page, news, document, table_row';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_source_kind_listed_on_insert BEFORE INSERT ON "Source" FOR EACH ROW EXECUTE FUNCTION guard_source_kind_listed_on_insert();

CREATE FUNCTION guard_source_kind_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."kind" NOT IN ('registry_record', 'registry_mirror', 'paper', 'web_page', 'news', 'document', 'table_row') THEN
    RAISE EXCEPTION 'Source.kind takes only: registry_record, registry_mirror, paper, web_page, news, document, table_row';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_source_kind_listed_on_update BEFORE UPDATE ON "Source" FOR EACH ROW EXECUTE FUNCTION guard_source_kind_listed_on_update();

CREATE FUNCTION guard_claim_missing_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE') THEN
    RAISE EXCEPTION 'Claim.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_missing_listed_on_insert BEFORE INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_missing_listed_on_insert();

CREATE FUNCTION guard_claim_missing_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE') THEN
    RAISE EXCEPTION 'Claim.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_missing_listed_on_update BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_missing_listed_on_update();

CREATE FUNCTION guard_claim_basis_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."basis" NOT IN ('curated', 'secondary', 'rule') THEN
    RAISE EXCEPTION 'Claim.basis takes only: curated, secondary, rule';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_basis_listed_on_insert BEFORE INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_basis_listed_on_insert();

CREATE FUNCTION guard_claim_basis_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."basis" NOT IN ('curated', 'secondary', 'rule') THEN
    RAISE EXCEPTION 'Claim.basis takes only: curated, secondary, rule';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_basis_listed_on_update BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_basis_listed_on_update();

CREATE FUNCTION guard_claim_state_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('draft', 'proposed', 'accepted', 'rejected', 'superseded', 'withdrawn') THEN
    RAISE EXCEPTION 'Claim.state takes only: draft, proposed, accepted, rejected, superseded, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_state_listed_on_insert BEFORE INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_state_listed_on_insert();

CREATE FUNCTION guard_claim_state_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('draft', 'proposed', 'accepted', 'rejected', 'superseded', 'withdrawn') THEN
    RAISE EXCEPTION 'Claim.state takes only: draft, proposed, accepted, rejected, superseded, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_claim_state_listed_on_update BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim_state_listed_on_update();

CREATE FUNCTION guard_change_set_state_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('draft', 'submitted', 'decided', 'withdrawn') THEN
    RAISE EXCEPTION 'ChangeSet.state takes only: draft, submitted, decided, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_set_state_listed_on_insert BEFORE INSERT ON "ChangeSet" FOR EACH ROW EXECUTE FUNCTION guard_change_set_state_listed_on_insert();

CREATE FUNCTION guard_change_set_state_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('draft', 'submitted', 'decided', 'withdrawn') THEN
    RAISE EXCEPTION 'ChangeSet.state takes only: draft, submitted, decided, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_set_state_listed_on_update BEFORE UPDATE ON "ChangeSet" FOR EACH ROW EXECUTE FUNCTION guard_change_set_state_listed_on_update();

CREATE FUNCTION guard_change_set_item_operation_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."operation" NOT IN ('create', 'edit', 'withdraw', 'reinstate', 'merge', 'unmerge') THEN
    RAISE EXCEPTION 'ChangeSetItem.operation takes only: create, edit, withdraw, reinstate, merge, unmerge';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_set_item_operation_listed_on_insert BEFORE INSERT ON "ChangeSetItem" FOR EACH ROW EXECUTE FUNCTION guard_change_set_item_operation_listed_on_insert();

CREATE FUNCTION guard_change_set_item_operation_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."operation" NOT IN ('create', 'edit', 'withdraw', 'reinstate', 'merge', 'unmerge') THEN
    RAISE EXCEPTION 'ChangeSetItem.operation takes only: create, edit, withdraw, reinstate, merge, unmerge';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_set_item_operation_listed_on_update BEFORE UPDATE ON "ChangeSetItem" FOR EACH ROW EXECUTE FUNCTION guard_change_set_item_operation_listed_on_update();

CREATE FUNCTION guard_change_set_item_state_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('proposed', 'accepted', 'rejected', 'withdrawn') THEN
    RAISE EXCEPTION 'ChangeSetItem.state takes only: proposed, accepted, rejected, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_set_item_state_listed_on_insert BEFORE INSERT ON "ChangeSetItem" FOR EACH ROW EXECUTE FUNCTION guard_change_set_item_state_listed_on_insert();

CREATE FUNCTION guard_change_set_item_state_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('proposed', 'accepted', 'rejected', 'withdrawn') THEN
    RAISE EXCEPTION 'ChangeSetItem.state takes only: proposed, accepted, rejected, withdrawn';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_change_set_item_state_listed_on_update BEFORE UPDATE ON "ChangeSetItem" FOR EACH ROW EXECUTE FUNCTION guard_change_set_item_state_listed_on_update();

CREATE FUNCTION guard_blind_entry_state_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('open', 'comparing', 'adjudicated', 'cancelled') THEN
    RAISE EXCEPTION 'BlindEntry.state takes only: open, comparing, adjudicated, cancelled';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_blind_entry_state_listed_on_insert BEFORE INSERT ON "BlindEntry" FOR EACH ROW EXECUTE FUNCTION guard_blind_entry_state_listed_on_insert();

CREATE FUNCTION guard_blind_entry_state_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('open', 'comparing', 'adjudicated', 'cancelled') THEN
    RAISE EXCEPTION 'BlindEntry.state takes only: open, comparing, adjudicated, cancelled';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_blind_entry_state_listed_on_update BEFORE UPDATE ON "BlindEntry" FOR EACH ROW EXECUTE FUNCTION guard_blind_entry_state_listed_on_update();

CREATE FUNCTION guard_second_entry_missing_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE') THEN
    RAISE EXCEPTION 'SecondEntry.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_second_entry_missing_listed_on_insert BEFORE INSERT ON "SecondEntry" FOR EACH ROW EXECUTE FUNCTION guard_second_entry_missing_listed_on_insert();

CREATE FUNCTION guard_second_entry_missing_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."missing" IS NOT NULL AND NEW."missing" NOT IN ('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE') THEN
    RAISE EXCEPTION 'SecondEntry.missing takes only: NOT_REPORTED, NOT_CAPTURED, NOT_APPLICABLE';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_second_entry_missing_listed_on_update BEFORE UPDATE ON "SecondEntry" FOR EACH ROW EXECUTE FUNCTION guard_second_entry_missing_listed_on_update();

CREATE FUNCTION guard_invitation_role_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin') THEN
    RAISE EXCEPTION 'Invitation.role takes only: viewer, curator, reviewer, admin';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_invitation_role_listed_on_insert BEFORE INSERT ON "Invitation" FOR EACH ROW EXECUTE FUNCTION guard_invitation_role_listed_on_insert();

CREATE FUNCTION guard_invitation_role_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin') THEN
    RAISE EXCEPTION 'Invitation.role takes only: viewer, curator, reviewer, admin';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_invitation_role_listed_on_update BEFORE UPDATE ON "Invitation" FOR EACH ROW EXECUTE FUNCTION guard_invitation_role_listed_on_update();

CREATE FUNCTION guard_import_run_state_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('running', 'finished', 'failed') THEN
    RAISE EXCEPTION 'ImportRun.state takes only: running, finished, failed';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_import_run_state_listed_on_insert BEFORE INSERT ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION guard_import_run_state_listed_on_insert();

CREATE FUNCTION guard_import_run_state_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."state" NOT IN ('running', 'finished', 'failed') THEN
    RAISE EXCEPTION 'ImportRun.state takes only: running, finished, failed';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_import_run_state_listed_on_update BEFORE UPDATE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION guard_import_run_state_listed_on_update();

CREATE FUNCTION guard_user_role_listed_on_insert() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin') THEN
    RAISE EXCEPTION 'User.role takes only: viewer, curator, reviewer, admin';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_user_role_listed_on_insert BEFORE INSERT ON "User" FOR EACH ROW EXECUTE FUNCTION guard_user_role_listed_on_insert();

CREATE FUNCTION guard_user_role_listed_on_update() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW."role" NOT IN ('viewer', 'curator', 'reviewer', 'admin') THEN
    RAISE EXCEPTION 'User.role takes only: viewer, curator, reviewer, admin';
  END IF;
  RETURN NEW;
END
$guard$;
CREATE TRIGGER guard_user_role_listed_on_update BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION guard_user_role_listed_on_update();
