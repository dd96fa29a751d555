-- What the preview shows of an item: when the page was printed, when the document was issued.
ALTER TABLE "import_item" ADD COLUMN "published_at" TIMESTAMPTZ(3), ADD COLUMN "issued_on" DATE;
