import { CopyableText } from "../layout/copyable-text.tsx";

const START = "npm ci && npm start";
const EVALUATE = "npx perfatlas evaluate --suite sempl-fse24 \\\n  --system x264 --repeats 10";

/** The two commands that a new reader needs: run the whole thing, then rank strategies oneself. */
export function StartCommands() {
  return (
    <>
      <p>In a copy of the repository, with npm and nothing else installed:</p>
      <CopyableText text={START} what="start command" />
      <p>
        brings up this site with its own database and data. Then rank strategies on your machine:
      </p>
      <CopyableText text={EVALUATE} what="evaluation command" />
    </>
  );
}
