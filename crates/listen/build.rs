//! Builds the model in where all its files are there; without them the rules listen alone, and say so.

fn main() {
    println!("cargo::rustc-check-cfg=cfg(model)");
    let files = ["listener.json", "encoder.onnx", "encoder.onnx_data", "context.onnx", "vocab.txt"];
    for file in files {
        println!("cargo::rerun-if-changed=model/{file}");
    }
    println!("cargo::rerun-if-env-changed=GREENROOM_WITHOUT_MODEL");
    let there = files.iter().all(|file| std::path::Path::new("model").join(file).is_file());
    if there && std::env::var_os("GREENROOM_WITHOUT_MODEL").is_none() {
        println!("cargo::rustc-cfg=model");
    }
}
