import { type ReactNode, useEffect, useRef, useState } from "react";
import { api } from "../api/client";
import { Link } from "../shared/parts";
import { Palette } from "./Palette";
import { go } from "./route";
import { singleKeys, speechElsewhere, speechOn } from "./preferences";

const places = [
  { href: "/", name: "Home", key: "h" },
  { href: "/loops", name: "Loops", key: "l" },
  { href: "/library", name: "Library", key: "b" },
  { href: "/settings", name: "Settings", key: "s" },
];

// Whether the keyboard is being used to write.
function writing(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export function Shell({ path, children }: { path: string; children: ReactNode }) {
  const [palette, setPalette] = useState(false);
  const [reachable, setReachable] = useState(true);
  const help = useRef<HTMLDialogElement>(null);
  const first = useRef(true);

  useEffect(() => {
    // A new screen takes the focus, except the first one, where the browser has put it.
    if (first.current) first.current = false;
    else document.getElementById("main")?.focus();
  }, [path]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setPalette(true);
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || writing(event.composedPath()[0] ?? event.target) || !singleKeys()) return;
      if (event.key === "?") help.current?.showModal();
      const place = places.find((place) => place.key === event.key);
      if (place) go(place.href);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    // Whether the program still runs is asked now and then, and at once when the tab comes back.
    const ask = () => {
      api.GET("/api/settings").then(
        () => setReachable(true),
        () => setReachable(false),
      );
    };
    const timer = setInterval(ask, 15_000);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);

  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="masthead">
        <Link href="/" className="name">
          Greenroom
        </Link>
        <nav aria-label="Screens">
          <ul>
            {places.slice(1).map((place) => (
              <li key={place.href}>
                <Link href={place.href} aria-current={path.startsWith(place.href) ? "page" : undefined}>
                  {place.name}
                </Link>
              </li>
            ))}
            <li>
              <button type="button" className="plain" onClick={() => setPalette(true)}>
                Go to … <kbd>Ctrl K</kbd>
              </button>
            </li>
          </ul>
        </nav>
      </header>
      {!reachable && (
        <p className="banner" role="status">
          Greenroom is not running. Start it again from the terminal; what you have typed is kept here.
        </p>
      )}
      {children}
      <footer className="quiet">
        For rehearsal. Nothing leaves this machine unless you connect a language model{speechOn() && speechElsewhere() ? " or speak, which your browser’s maker may hear" : ""}.{" "}
        <button type="button" className="plain" onClick={() => help.current?.showModal()}>
          Keys
        </button>
      </footer>
      {palette && <Palette close={() => setPalette(false)} />}
      <dialog ref={help} aria-labelledby="keys">
        <h2 id="keys">Keys</h2>
        <dl className="keys">
          <dt>Ctrl/Cmd K</dt>
          <dd>Go to a screen, loop or question</dd>
          <dt>Ctrl/Cmd Enter</dt>
          <dd>Send the answer</dd>
          {places.map((place) => (
            <div key={place.key}>
              <dt>{place.key}</dt>
              <dd>{place.name}</dd>
            </div>
          ))}
          <dt>?</dt>
          <dd>These keys</dd>
        </dl>
        <p className="quiet">Single keys can be turned off in Settings.</p>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
