//! The API's description in `web/` is the one the server gives.

use std::path::Path;

#[test]
fn the_written_description_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/openapi.json");
    let mut current = serde_json::to_string_pretty(&server::openapi()).unwrap();
    current.push('\n');
    if std::env::var_os("GREENROOM_WRITE_OPENAPI").is_some() {
        std::fs::write(&path, &current).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == current, "web/openapi.json is not what the server serves; run `make api`");
}
