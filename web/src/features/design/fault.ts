import { Failure, type Schemas, value } from "../../api/client";

export type Detail = Schemas["Detail"];
// What went wrong, with each part that is wrong where several are.
export type Fault = { message: string; details: Detail[] };
type Reply<T> = { data?: T; error?: Schemas["Fault"]; response: Response };

// A reply, or what is wrong with all its places: files are read here, and their errors have lines.
export async function settle<T>(reply: Promise<Reply<T>>): Promise<{ value: T; fault: null } | { value: null; fault: Fault }> {
  let details: Detail[] = [];
  const seen = reply.then((settled) => {
    details = settled.error?.details ?? [];
    return settled;
  });
  try {
    return { value: await value(seen), fault: null };
  } catch (error) {
    return { value: null, fault: { message: error instanceof Failure ? error.message : String(error), details } };
  }
}

// Gives the browser a file to keep.
export function save(name: string, type: string, text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
