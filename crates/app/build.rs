//! A new or changed pack file is a change of this crate, which embeds them.

fn main() {
    println!("cargo:rerun-if-changed=../../packs");
}
