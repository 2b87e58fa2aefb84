//! Tells the package which target it is compiled for: Cargo says so to build scripts only.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = std::env::var("TARGET").unwrap_or_default();
    println!("cargo::rustc-env=CARREAU_TARGET={target}");
}
