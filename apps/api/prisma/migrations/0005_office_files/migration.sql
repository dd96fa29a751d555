-- Documents of Word, Excel and LibreOffice beside PDF. No table changes: rows, grants and policies of media_file stay as
-- they are, and mime_type says which of them a file is.
ALTER TYPE "MediaKind" ADD VALUE 'OFFICE';
