#!/bin/sh
# Makes empty objects, whatever the source: for checking types only.
out= ; prev= ; compile=
for word in "$@"; do
    [ "$prev" = -o ] && out=$word
    [ "$word" = -c ] && compile=1
    prev=$word
done
[ -n "$compile" ] && [ -n "$out" ] && exec clang-19 --target=arm64-apple-ios12.0 -x c -c /dev/null -o "$out"
exec clang-19 "$@"
