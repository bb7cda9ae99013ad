import { type AnchorHTMLAttributes, type ReactNode, useEffect } from "react";
import { go } from "../app/route";
import type { Load } from "../api/useLoad";

export function Link({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(href);
      }}
    />
  );
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Greenroom`;
  }, [title]);
}

// A screen's heading. Focus moves here when the screen changes, so that a screen reader says where one is.
export function Screen({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  useTitle(title);
  return (
    <main id="main" tabIndex={-1}>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </main>
  );
}

export function Loaded<T>({ load, title, children }: { load: Load<T>; title: string; children: (value: T) => ReactNode }) {
  if (load.state === "done") return <>{children(load.value)}</>;
  if (load.state === "loading") {
    return (
      <main id="main" tabIndex={-1} aria-busy="true">
        <h1>{title}</h1>
        <p className="quiet" role="status">
          Loading …
        </p>
      </main>
    );
  }
  return (
    <Screen title={title}>
      <Problem message={load.failure.message} again={load.again} />
    </Screen>
  );
}

export function Problem({ message, again }: { message: string; again?: () => void }) {
  return (
    <div className="problem" role="alert">
      <p>{message}</p>
      {again && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

// Which sources a fact rests on; with `listed`, each key leads to its entry further down the same screen.
export function Sources({ keys, listed = false }: { keys: string[]; listed?: boolean }) {
  return (
    <span className="sources">
      {" "}
      [
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && ", "}
          {listed ? (
            <a href={`#source-${key}`} aria-label={`Source ${key}`}>
              {key}
            </a>
          ) : (
            key
          )}
        </span>
      ))}
      ]
    </span>
  );
}

export const kinds: Record<string, string> = {
  recruiter: "Recruiter screen",
  hiring_manager: "Hiring-manager screen",
  coding: "Coding",
  system_design: "System design",
  behavioural: "Behavioural",
  leadership: "Leadership",
  take_home: "Take-home",
};

// A count with its noun: "1 word", "2 words".
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

export const words = (id: string) => id.replaceAll("_", " ");

// Where one is in a loop: a line of stations.
export type Station = { key: string; name: string; note?: string; state?: "done" | "now" | "open"; href?: string };

export function Stations({ label, stations }: { label: string; stations: Station[] }) {
  return (
    <nav aria-label={label} className="stations">
      <ol>
        {stations.map((station) => (
          <li key={station.key} className={station.state ?? "open"} aria-current={station.state === "now" ? "step" : undefined}>
            {station.href ? <Link href={station.href}>{station.name}</Link> : <span>{station.name}</span>}
            {station.note && <small>{station.note}</small>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
