import { builder, everyone } from './builder.ts';

/** Pages of awards, wherever they hang: the register, a movement, a recipient, a decision. */
export const AwardConnection = builder.connectionObject(
  { type: 'Award', name: 'AwardConnection', subGraphs: everyone },
  { name: 'AwardEdge', subGraphs: everyone },
);

/** Pages of “Dân vận khéo” models: all of them, those of a movement. */
export const CivicModelConnection = builder.connectionObject(
  { type: 'CivicModel', name: 'CivicModelConnection', subGraphs: everyone },
  { name: 'CivicModelEdge', subGraphs: everyone },
);
