#!/usr/bin/env bash
# Shows pictures as readers see them: in a browser, alone and as <img>, in light, dark and forced
# colours, and in print. Writes screenshots for a person to look at; needs chromium.
#
#   scripts/look.sh FOLDER [PICTURE.svg …]
#
# Without pictures it draws the Cloudflare incident with the release build first.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
shift

if ! command -v chromium > /dev/null; then
  echo "look.sh: chromium is missing; install the package chromium" >&2
  exit 1
fi

if [ $# -eq 0 ]; then
  tool=${BLASTRADIUS:-.build/release/blastradius}
  graph=graphs/cloudflare-2023.yaml
  pair=moveworks-token,smartsheet-credential
  "$tool" render "$graph" --from "$pair" -o "$folder/exposure.svg"
  "$tool" render "$graph" --from "$pair" --to atlassian-host -o "$folder/to-host.svg"
  "$tool" render "$graph" --evidence -o "$folder/evidence.svg"
  "$tool" render "$graph" -o "$folder/model.svg"
  "$tool" timeline "$graph" --from "$pair" -o "$folder/timeline.svg"
  set -- "$folder"/{exposure,to-host,evidence,model,timeline}.svg
fi

# One run of the browser: NAME ADDRESS OPTION…
browse() {
  local log=$folder/$1.log
  if ! timeout 60 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --force-device-scale-factor=1 "${@:3}" "$2" > "$log" 2>&1 || [ ! -s "$folder/$1" ]; then
    echo "look.sh: the browser failed, see $log" >&2
    exit 1
  fi
  # An SVG that does not parse is shown as far as the error, with a message on the page.
  rm -f "$log"
}

shoot() { browse "$1.png" "$2" "--screenshot=$folder/$1.png" "--window-size=$3" "${@:4}"; }

for picture in "$@"; do
  name=$(basename "$picture" .svg)
  path=$(cd "$(dirname "$picture")" && pwd)/$name.svg
  size=$(sed -n '1s/.* width="\([0-9]*\)[0-9.]*" height="\([0-9]*\)[0-9.]*".*/\1,\2/p' "$path")
  page=$folder/$name.html
  printf '%s' '<!doctype html><meta name="color-scheme" content="light dark">' \
    '<style>body{margin:0}img{display:block}@page{size:A4 landscape}@media print{img{max-width:100%;max-height:180mm}}</style>' \
    "<img src=\"file://$path\" alt=\"\">" > "$page"
  for way in direct img; do
    [ $way = direct ] && address=file://$path || address=file://$page
    shoot "$name-$way-light" "$address" "$size" --blink-settings=preferredColorScheme=1
    shoot "$name-$way-dark" "$address" "$size" --blink-settings=preferredColorScheme=0
    shoot "$name-$way-forced" "$address" "$size" --force-high-contrast
  done
  browse "$name.pdf" "file://$page" "--print-to-pdf=$folder/$name.pdf" --no-pdf-header-footer
  rm -f "$page"
  echo "$folder/$name-*.png, $name.pdf"
done
