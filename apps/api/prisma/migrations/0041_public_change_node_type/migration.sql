-- When did something of a kind change last? Without this the answer was looked for among all of that kind.
-- CreateIndex
CREATE INDEX "public_change_node_type_position_idx" ON "public_change"("node_type", "position");
