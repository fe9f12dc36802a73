// Written by apps/api/generate-documents.ts from the documents of apps/web.

/** Documents of the site by the sha256 of their text: they are answered whatever they cost. */
export const siteDocuments: Readonly<Record<string, string>> = {
  "07efe534387d72f98c15f4c94369ee3ab965acc57018e830c13e0bd3984014c2": "Systems",
  "0eb34b240f7c2ba7f67a3ca139e083e92a3325122437b75349e2c2b0dabb2dce": "Home",
  "1c33a263546791b1f4e32bc337712f3bfeb5cc00abc4d54c3e79817991123bb6": "Jobs",
  "3db086a128780f9a40deadaa9f9c28fa4980bff3617f5b46a852d58ef7b084ce": "System",
  "5373f25e23150080e4149821f0e74691dd499a91805a8305300230c4c4ad33ed": "Datasets",
  "77611780d95a83cdd4f3ac0a7a77168fcc8def3d3f9f3f2e65a65090ce3fa3a7": "Environment",
  "a2b0a34117fb0c6ca629a46767c2499dbcc44c78c8901366988507465ef7fc9f": "LeaderboardSize",
  "cb85aa26dd7440b73f70ca983942c25ce969b571d3cb8982de894cc35518c840": "Dataset",
  "dcd8d7dbb27a90bf1793e2954250d0d15d0d3b167162a59aa390c950af48506d": "LeaderboardChoices",
  "de91e245940b493f181f3fe43ad0bd6970a065cf8f9f463bb3d7b41c8bb2279b": "Strategies",
  "f52c962a8ea101552c8c5894d364c37213a6df68a9d1d010e656ca2dba9e8d39": "Distribution",
  "faa25143aef95e6de7777faf840beb1618495b1ab1bb3cf74c460556cae5755d": "Leaderboard",
};
