#!/usr/bin/env bash
# Installs each package in a fresh Debian that never saw the compiler, tries it and removes it; builds the
# container on that Debian and tries it too: test.sh FOLDER-OF-THE-PACKAGES
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" -eq 0 ] || { echo 'test.sh: a root of its own can only be made by root' >&2; exit 1; }
# Mounts are for this process alone and end with it.
[ -n "${OWN_MOUNTS:-}" ] || OWN_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"

packages=$(realpath "$1")
work=$PWD/.build/dist-test
root=$work/root
debian=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
say() { printf 'dist-test: %s\n' "$*"; }
fail() { printf 'dist-test: %s\n' "$*" >&2; exit 1; }
inside() { env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
  LC_ALL="$LC_ALL" DEBIAN_FRONTEND=noninteractive START_LIMIT="${START_LIMIT:-10000}" chroot "$root" "$@"; }
install_inside() { inside apt-get install --yes --quiet=2 -o Dpkg::Use-Pty=false "$@" > "$work/apt.log" 2>&1 ||
  { cat "$work/apt.log" >&2; fail "apt does not install $*"; }; }

# Every file, without those that apt and dpkg keep books in, and what Python compiles by itself.
files() {
  inside find / -xdev \( -path /proc -o -path /dev -o -path /var/cache -o -path /var/lib/apt \
    -o -path /var/lib/dpkg -o -path /var/log -o -name __pycache__ \) -prune -o -print | sort
}
leaves_nothing() { # what
  files > "$work/after"
  diff "$work/before" "$work/after" > "$work/left" || { cat "$work/left" >&2; fail "$1 leaves something behind"; }
  say "$1 leaves nothing behind"
}

make_root() {
  rm -rf "$root"
  mkdir -p "$work/debs"
  debootstrap --variant=minbase --cache-dir="$work/debs" "$debian" "$root" \
    "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" > "$work/debootstrap.log" ||
    { tail -n 20 "$work/debootstrap.log" >&2; fail 'debootstrap fails'; }
  tar --create --directory "$root" --file "$work/base.tar" .
  mount -t proc proc "$root/proc"
  mount -t devpts devpts "$root/dev/pts"
  mkdir -p "$root/work/packages"
  cp -r README.md graphs scripts/dist/try.sh "$root/work"
  cp "$packages"/* "$root/work/packages"
  for tool in swift swiftc clang gcc cc; do
    ! inside which "$tool" > /dev/null || fail "there is a $tool in the new root"
  done
  say "a new root: Debian $debian, $(inside dpkg-query --list | grep -c '^ii') packages, no compiler"
  (cd "$root/work/packages" && sha256sum --quiet --check SHA256SUMS)
}

try_tarball() {
  files > "$work/before"
  inside tar --extract --gzip --directory /opt --file "/work/packages/$(basename "$packages"/*.tar.gz)"
  inside /work/try.sh "/opt/$(basename "$packages"/*.tar.gz .tar.gz)/bin/blastradius" "$version" /work
  inside rm -r "/opt/$(basename "$packages"/*.tar.gz .tar.gz)"
  leaves_nothing 'the archive'
}

try_wheel() {
  install_inside --no-install-recommends python3-venv
  inside python3 -m venv /work/python
  files > "$work/before"
  inside /work/python/bin/pip install --quiet --no-index "/work/packages/$(basename "$packages"/*.whl)"
  # Python alone takes longer to start.
  START_LIMIT=1000000 inside /work/try.sh /work/python/bin/blastradius "$version" /work
  inside /work/python/bin/pip uninstall --quiet --yes blastradius-graph
  leaves_nothing 'the wheel'
}

# An older package, with a file that the newer one lacks.
make_older() {
  rm -rf "$work/older"
  dpkg-deb --raw-extract "$packages"/*.deb "$work/older"
  sed -i 's/^Version: .*/Version: 0.0.0~older-1/' "$work/older/DEBIAN/control"
  echo old > "$work/older/usr/share/blastradius/older"
  dpkg-deb --root-owner-group -Znone --build "$work/older" "$root/work/older.deb" > /dev/null
}

owned() {
  local path
  while read -r path; do
    case $(inside stat --format='%F %a %U:%G' "$path") in
      'directory 755 root:root' | 'symbolic link 777 root:root') ;;
      'regular file 755 root:root') [[ $path == /usr/bin/* ]] || fail "$path is executable" ;;
      'regular file 644 root:root') [[ $path != /usr/bin/* ]] || fail "$path is not executable" ;;
      *) fail "$path has wrong permissions" ;;
    esac
  done < <(inside dpkg-query --listfiles blastradius | sed 's|^/\.$|/|')
  inside dpkg --verify blastradius
}

try_deb() {
  local deb
  deb=/work/packages/$(basename "$packages"/*.deb)
  # What it needs stays: that the package alone leaves nothing is what is to be seen.
  inside apt-get update --quiet=2
  make_older
  install_inside /work/older.deb
  inside apt-get purge --yes --quiet=2 blastradius > /dev/null
  files > "$work/before"
  inside dpkg --install /work/older.deb > /dev/null
  install_inside "$deb"
  inside test ! -e /usr/share/blastradius/older || fail 'an upgrade leaves a file of the older version'
  owned
  inside /work/try.sh /usr/bin/blastradius "$version" /work
  inside apt-get purge --yes --quiet=2 blastradius > /dev/null
  leaves_nothing 'the Debian package'
}

# Without a daemon, and without what a daemon keeps.
try_container() {
  local base built
  local buildah=(buildah --root "$work/containers" --runroot "$work/running" --storage-driver vfs)
  rm -rf "$work/containers" "$work/running" "$work/context"
  export BUILDAH_ISOLATION=chroot
  base=$("${buildah[@]}" from scratch)
  "${buildah[@]}" add --quiet "$base" "$work/base.tar" / > /dev/null
  "${buildah[@]}" commit --quiet --rm "$base" localhost/debian > /dev/null
  mkdir -p "$work/context/out"
  cp Containerfile "$work/context"
  cp -r "$packages" "$work/context/out/dist"
  "${buildah[@]}" build --quiet --build-arg BASE=localhost/debian --tag localhost/blastradius \
    --file Containerfile "$work/context" > "$work/container.log" 2>&1 ||
    { tail -n 20 "$work/container.log" >&2; fail 'the container is not built'; }
  built=$("${buildah[@]}" from --pull-never localhost/blastradius)
  "${buildah[@]}" run --volume "$root/work:/sources:ro" "$built" -- \
    /sources/try.sh /usr/bin/blastradius "$version" /sources
  [ "$("${buildah[@]}" inspect --format '{{.OCIv1.Config.Entrypoint}} {{.OCIv1.Config.User}}' "$built")" = \
    '[blastradius] 65534:65534' ] || fail 'the container does not start the program as nobody'
  rm -rf "$work/containers" "$work/running" "$work/context" "$work/base.tar"
}

make_root
version=$(basename "$packages"/*.tar.gz)
version=${version#blastradius-}
version=${version%-linux-*}
try_tarball
try_wheel
try_deb
try_container
say "all packages of $version work"
