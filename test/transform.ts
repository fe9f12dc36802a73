/** How every test reads the sources: decorator metadata is written out in them; graphql is loaded once. */
export const transform = {
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
};
