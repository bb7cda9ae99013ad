// The drawing board’s fonts come from here and from nowhere else. It reads this when its module is evaluated, wherever the
// bundler puts that, so this is set when the client starts.
declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
  }
}

window.EXCALIDRAW_ASSET_PATH = "/excalidraw/";

export {};
