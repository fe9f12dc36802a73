import { pageAddress } from "../../addresses.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";

interface DescribedArgument {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

interface DescribedField extends DescribedArgument {
  readonly deprecated?: string;
  readonly arguments?: readonly DescribedArgument[];
}

/** A type of the API as the schema describes it. */
export interface DescribedType {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly fields?: readonly DescribedField[];
  readonly values?: readonly string[];
}

/** A type of the API: what it is, its fields with their arguments, or its values. */
export function TypeSection({ type }: { readonly type: DescribedType }) {
  return (
    <section aria-label={type.name}>
      <p className="soft">{type.kind}</p>
      {type.description === "" ? null : <p>{type.description}</p>}
      {type.values === undefined ? null : <p>{type.values.join(" · ")}</p>}
      {type.fields === undefined ? null : <FieldsTable name={type.name} fields={type.fields} />}
    </section>
  );
}

function FieldsTable(props: { readonly name: string; readonly fields: readonly DescribedField[] }) {
  return (
    <TableRegion label={`Fields of ${props.name}`}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {props.fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              <code>{field.name}</code>
              {field.arguments?.map(({ name, type }) => (
                <span className="argument" key={name}>
                  {name}: <TypeLink type={type} />
                </span>
              ))}
            </th>
            <td>
              <TypeLink type={field.type} />
            </td>
            <td>
              {field.description}
              {field.deprecated === undefined ? null : ` Deprecated: ${field.deprecated}`}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

const BUILT_IN = new Set(["Boolean", "Float", "ID", "Int", "String"]);

function TypeLink({ type }: { readonly type: string }) {
  const name = type.replaceAll(/[[\]!]/g, "");
  if (BUILT_IN.has(name)) return <code>{type}</code>;
  return (
    <PageLink href={pageAddress("reference", name)}>
      <code>{type}</code>
    </PageLink>
  );
}
