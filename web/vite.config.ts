import { cpSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// The drawing board asks for its fonts by a path; they ship with the client, less the 13 MB of one for Chinese handwriting.
const sketchFonts: Plugin = {
  name: "sketch-fonts",
  apply: "build",
  // It names a server elsewhere as the second place to look, which the browser is never to be told about.
  transform(code, id) {
    return id.includes("@excalidraw/excalidraw") && code.includes("https://esm.sh/") ? code.replaceAll("https://esm.sh/", "${window.location.origin}/excalidraw/") : undefined;
  },
  closeBundle() {
    const fonts = join(import.meta.dirname, "node_modules/@excalidraw/excalidraw/dist/prod/fonts");
    const dist = join(import.meta.dirname, "dist/excalidraw/fonts");
    cpSync(fonts, dist, { recursive: true, filter: (path) => !path.includes("Xiaolai") });
  },
};

// The emacs keys are bound by calls that their package marks as free of effects; the bundler would drop them all.
const emacsKeys: Plugin = {
  name: "emacs-keys",
  transform(code, id) {
    return id.includes("@replit/codemirror-emacs") ? code.replaceAll("/*@__PURE__*/EmacsHandler.", "EmacsHandler.") : undefined;
  },
};

export default defineConfig({
  plugins: [react(), sketchFonts, emacsKeys],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:7465", "/open": "http://127.0.0.1:7465" } },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
