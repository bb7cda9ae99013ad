//! A newly built client is a change of this crate, which embeds it.

fn main() {
    println!("cargo:rerun-if-changed=../../web/dist");
}
