#!/bin/sh
# Run by Xcode before linking: builds the library for what Xcode builds for, and puts it where the linker looks.
set -eu
PATH="$HOME/.cargo/bin:$PATH"
cd "$SRCROOT/.."

case "$PLATFORM_NAME" in
    iphonesimulator) target=aarch64-apple-ios-sim ;;
    *) target=aarch64-apple-ios ;;
esac
case "$CONFIGURATION" in
    Release) profile=release folder=release flags="--config .cargo/phone-release.toml" ;;
    *) profile=dev folder=debug flags= ;;
esac

# Xcode's own variables would make cargo build its build scripts for the phone.
unset SDKROOT LD CC CXX

# The page's script in the words of 2015: old phones' web views know no newer ones.
page="$SRCROOT/../target/page/page.es2015.js"
cargo run --package lower -- "$page"

env ALTEGIO_LOWERED_PAGE="$page" IPHONEOS_DEPLOYMENT_TARGET="$IPHONEOS_DEPLOYMENT_TARGET" \
    cargo rustc $flags --lib --crate-type staticlib --no-default-features --features demo --target "$target" --profile "$profile" \
    --target-dir "$SRCROOT/../target/ios"
mkdir -p "$DERIVED_FILE_DIR"
cp "$SRCROOT/../target/ios/$target/$folder/libaltegio_me.a" "$DERIVED_FILE_DIR/"
