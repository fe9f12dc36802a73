// Text of a file of Markdown, which comes into the site when it is built.
declare module "*.md" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: how a loader hands over what is no module
  export default text;
}
