const at = '2026-01-01T00:00:00Z'

/** One row in every guarded table; foreign keys are off while these run. */
export const FIXTURE_ROWS = [
  `INSERT INTO Trial (id, publicId, title, phaseGroup, createdAt, updatedAt) VALUES (1, 'NCT00000001', 't', 'NA', '${at}', '${at}')`,
  `INSERT INTO TrialIdentifier (id, trialId, registry, value, role) VALUES (1, 1, 'r', 'v', 'primary')`,
  `INSERT INTO TrialRelation (id, fromId, toId, kind, actorId, acceptedAt, endedAt) VALUES ('a', 1, 1, 'same_programme', 'p', '${at}', '${at}')`,
  `INSERT INTO Administration (id, trialId, acceptedAt, endedAt) VALUES ('a', 1, '${at}', '${at}')`,
  `INSERT INTO CellType (id, name) VALUES ('a', 'n')`,
  `INSERT INTO Product (id, name, createdAt, updatedAt) VALUES ('a', 'n', '${at}', '${at}')`,
  `INSERT INTO Statement (id, kind, system, text, actorId, acceptedAt, endedAt) VALUES ('a', 'safety', 'human', 't', 'p', '${at}', '${at}')`,
  `INSERT INTO Source (id, kind, title, createdAt) VALUES ('a', 'paper', 't', '${at}')`,
  `INSERT INTO RegistryRecord (id, registry, value, firstSeenAt, lastSeenAt) VALUES (1, 'r', 'v', '${at}', '${at}')`,
  `INSERT INTO RegistryVersion (id, recordId, number, contentHash, retrievedAt) VALUES (1, 1, 1, 'h', '${at}')`,
  `INSERT INTO RegistryBody (versionId, gzip) VALUES (1, x'00')`,
  `INSERT INTO Claim (id, entityType, entityId, field, canonicalText, basis, state, originKey, sourceId, actorId, actorHandle, createdAt, acceptedAt, endedAt)
     VALUES ('a', 'trial', '1', 'phases', 'PHASE1', 'curated', 'accepted', 'o', 'a', 'p', 'p', '${at}', '${at}', '${at}')`,
  `INSERT INTO ChangeSet (id, title, state, authorId, authorHandle, createdAt) VALUES ('a', 't', 'draft', 'p', 'p', '${at}')`,
  `INSERT INTO ChangeSetItem (id, changeSetId, entityType, entityId, operation) VALUES ('a', 'a', 'trial', '1', 'edit')`,
  `INSERT INTO Comment (id, authorId, authorHandle, body, createdAt) VALUES ('a', 'p', 'p', 'b', '${at}')`,
  `INSERT INTO TrialMerge (id, trialId, intoId, reason, actorId, actorHandle, acceptedAt, endedAt) VALUES ('a', 1, 1, 'r', 'p', 'p', '${at}', '${at}')`,
  `INSERT INTO ProductAlias (id, productId, name, folded) VALUES ('a', 'a', 'n', 'n')`,
  `INSERT INTO BlindEntry (id, trialId, fields, reason, requestedById, requestedByHandle, createdAt) VALUES ('a', 1, '[]', 'r', 'p', 'p', '${at}')`,
  `INSERT INTO SecondEntry (id, blindEntryId, entityType, entityId, field, value, canonicalText, authorId, authorHandle, createdAt)
     VALUES ('a', 'a', 'trial', '1', 'f', 'v', 'v', 'p', 'p', '${at}')`,
  `INSERT INTO ImportRun (id, registry, state, startedAt) VALUES ('a', 'r', 'running', '${at}')`,
  `INSERT INTO Change (seq, entityType, entityId, at) VALUES (1, 'trial', '1', '${at}')`,
  `INSERT INTO AuditEntry (seq, at, actorId, actorHandle, action, entityType, entityId, changes, chainHash) VALUES (1, '${at}', 'p', 'p', 'a', 'trial', '1', '[]', 'h')`,
  `INSERT INTO FrozenView (id, title, query, sentence, rows, dataVersion, dataDate, createdAt, authorHandle, sha256, body)
     VALUES ('a', 't', '', 's', 0, 1, '', '${at}', 'p', 'h', x'00')`,
  `INSERT INTO User (id, name, email, createdAt, updatedAt, handle) VALUES ('a', 'n', 'e', '${at}', '${at}', 'h')`,
  `INSERT INTO Invitation (id, email, role, tokenHash, invitedById, invitedByHandle, createdAt, expiresAt)
     VALUES ('a', 'e', 'viewer', 't', 'p', 'p', '${at}', '${at}')`,
]

/** A statement that the guard of that name, and no other, refuses. A guard without one fails its test. */
export const PROVOCATIONS = new Map<string, string>([
  ...['registry_version', 'registry_body', 'audit_entry', 'change', 'frozen_view'].flatMap(appendOnly),
  ...[
    ...['trial', 'trial_relation', 'administration', 'cell_type', 'product', 'statement', 'source'],
    ...['registry_record', 'claim', 'change_set', 'change_set_item', 'comment', 'second_entry', 'import_run'],
    ...['trial_merge', 'product_alias', 'blind_entry', 'user'],
  ].map((table): [string, string] => [`guard_${table}_no_delete`, `DELETE FROM ${model(table)}`]),
  ['guard_claim_content_fixed', `UPDATE Claim SET value = '"PHASE3"'`],
  ['guard_second_entry_fixed', `UPDATE SecondEntry SET value = 'w'`],
  ['guard_trial_public_id_fixed', `UPDATE Trial SET publicId = 'NCT00000002'`],
  ...['claim', 'trial_relation', 'administration', 'statement', 'trial_merge'].flatMap(keptInstants),
  ...closedList('trial', 'scope'),
  ...closedList('trial', 'visibility'),
  ...closedList('trial_identifier', 'role'),
  ...closedList('trial_relation', 'kind'),
  ...closedList('statement', 'kind'),
  ...closedList('statement', 'system'),
  ...closedList('source', 'kind'),
  ...closedList('claim', 'missing'),
  ...closedList('claim', 'basis'),
  ...closedList('claim', 'state'),
  ...closedList('change_set', 'state'),
  ...closedList('change_set_item', 'operation'),
  ...closedList('change_set_item', 'state'),
  ...closedList('blind_entry', 'state'),
  ...closedList('second_entry', 'missing'),
  ...closedList('import_run', 'state'),
  ...closedList('user', 'role'),
  ...closedList('invitation', 'role'),
])

function appendOnly(table: string): [string, string][] {
  const key = { registry_body: 'versionId', audit_entry: 'seq', change: 'seq' }[table] ?? 'id'
  const name = model(table)
  return [
    [`guard_${table}_no_update`, `UPDATE ${name} SET ${key} = ${key}`],
    [`guard_${table}_no_delete`, `DELETE FROM ${name}`],
    [`guard_${table}_no_replace`, `INSERT OR REPLACE INTO ${name} SELECT * FROM ${name}`],
  ]
}

function keptInstants(table: string): [string, string][] {
  return [
    [`guard_${table}_accepted_at_kept`, `UPDATE ${model(table)} SET acceptedAt = '2027-01-01T00:00:00Z'`],
    [`guard_${table}_ended_at_kept`, `UPDATE ${model(table)} SET endedAt = NULL`],
  ]
}

/** Triggers speak before NOT NULL does, so the inserted row needs no other column. */
function closedList(table: string, column: string): [string, string][] {
  return [
    [
      `guard_${table}_${column}_listed_on_insert`,
      `INSERT INTO ${model(table)} (${column}) VALUES ('no such word')`,
    ],
    [`guard_${table}_${column}_listed_on_update`, `UPDATE ${model(table)} SET ${column} = 'no such word'`],
  ]
}

function model(table: string): string {
  return `"${table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}"`
}
