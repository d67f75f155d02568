-- AlterTable
ALTER TABLE "Trial" ADD COLUMN "searchHash" TEXT;
