-- No command wrote a frozen view before this: the table is empty wherever this runs.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_FrozenView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "dataVersion" INTEGER NOT NULL,
    "dataDate" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "authorId" TEXT,
    "authorHandle" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" BLOB NOT NULL
);
INSERT INTO "new_FrozenView" ("authorId", "body", "createdAt", "dataVersion", "id", "query", "title") SELECT "authorId", "body", "createdAt", "dataVersion", "id", "query", "title" FROM "FrozenView";
DROP TABLE "FrozenView";
ALTER TABLE "new_FrozenView" RENAME TO "FrozenView";
CREATE INDEX "FrozenView_createdAt_idx" ON "FrozenView"("createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
