-- A harvest of a day finds where in the feed the day begins and ends; without this it read the whole feed.
-- CreateIndex
CREATE INDEX "public_change_occurred_at_position_idx" ON "public_change"("occurred_at", "position");
