import type { Fact } from "@perfatlas/modeling/space";
import type { Generated, JSONColumnType } from "kysely";

/** What a token may be used for. */
export type TokenScope = "upload" | "read" | "admin";

interface TokenTable {
  id: Generated<number>;
  name: string;
  hash: string;
  scope: TokenScope[];
  created_at: Generated<Date>;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

type Design = Readonly<Record<string, Fact>>;

interface CampaignTable {
  id: string;
  dataset_version_id: number;
  environment_id: number;
  name: string;
  design: JSONColumnType<Design, Design, Design>;
  client: string;
  received_at: Generated<Date>;
}

/** Tables of uploads: who may, and what came. */
export interface UploadTables {
  token: TokenTable;
  campaign: CampaignTable;
}
