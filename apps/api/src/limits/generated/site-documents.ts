// Written by apps/api/generate-documents.ts from the documents of apps/web.

/** Documents of the site by the sha256 of their text: they are answered whatever they cost. */
export const siteDocuments: Readonly<Record<string, string>> = {
  "07efe534387d72f98c15f4c94369ee3ab965acc57018e830c13e0bd3984014c2": "Systems",
  "0eb34b240f7c2ba7f67a3ca139e083e92a3325122437b75349e2c2b0dabb2dce": "Home",
  "1c33a263546791b1f4e32bc337712f3bfeb5cc00abc4d54c3e79817991123bb6": "Jobs",
  "1eaa07d03d98712d06e51e213209d7138785a82e85b1c7c58177cdf193608381": "FigureInfluenceMap",
  "1f50c2ca0bb565ef4cda5c450364383577328505a54ea058194b702bf5626338": "FigureDistribution",
  "3db086a128780f9a40deadaa9f9c28fa4980bff3617f5b46a852d58ef7b084ce": "System",
  "5373f25e23150080e4149821f0e74691dd499a91805a8305300230c4c4ad33ed": "Datasets",
  "5e32d18b0415fe6f13f5cbe9793d27e189c4cee2b0e73cafad6d3a5625b5fa10": "FigureLeaderboard",
  "6aa44c4042d27a72aae378689b2a70d9d431f2d5912454baa10e7acf58dbd5d8": "Distribution",
  "77611780d95a83cdd4f3ac0a7a77168fcc8def3d3f9f3f2e65a65090ce3fa3a7": "Environment",
  "90fc100638f8c19cfe05db8db4ecffbc02722215813da14253b10ad4d111786c": "FigureInfluence",
  "97a9863938be71c85c9461c725f6829d028ca5ad64043622d81638ce80c4c398": "FigureCoverage",
  "a2b0a34117fb0c6ca629a46767c2499dbcc44c78c8901366988507465ef7fc9f": "LeaderboardSize",
  "a8f6b065d87703e610b40938827e32b373a6bd965fe4107f1a2346880ee67122": "FigurePareto",
  "cb85aa26dd7440b73f70ca983942c25ce969b571d3cb8982de894cc35518c840": "Dataset",
  "d33c6d69c70c304f0c78aeba6bc884adb187f6cc866eee1e7d1238f8cb7abf5d": "FigureSpread",
  "dcd8d7dbb27a90bf1793e2954250d0d15d0d3b167162a59aa390c950af48506d": "LeaderboardChoices",
  "de91e245940b493f181f3fe43ad0bd6970a065cf8f9f463bb3d7b41c8bb2279b": "Strategies",
  "e9a4b97193fa1b456baf92a88d725e939b1710b81b228be840c41d787dd1fd69": "FigureRelation",
  "faa25143aef95e6de7777faf840beb1618495b1ab1bb3cf74c460556cae5755d": "Leaderboard",
};
