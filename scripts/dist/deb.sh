#!/usr/bin/env bash
# Makes the Debian package: deb.sh FOLDER-OF-THE-PROGRAMS VERSION FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
programs=$1
version=$2-1
to=$(realpath "$3")
maintainer=${MAINTAINER:-The blastradius maintainers <maintainers@blastradius.invalid>}
architecture=$(dpkg --print-architecture)
work=.build/dist/packages/deb
root=$work/debian/blastradius
share=$root/usr/share
doc=$share/doc/blastradius
rm -rf "$work"

scripts/install.sh "$programs" "$root/usr"
# Libraries are where Debian has them, and it has places of its own for some files.
patchelf --remove-rpath "$root/usr/bin/blastradius" "$root/usr/bin/blastradius-layout"
mkdir -p "$doc" "$root/DEBIAN"
mv "$share/zsh/site-functions" "$share/zsh/vendor-completions"
mv "$share/blastradius/CHANGELOG.md" "$doc/changelog"
install -m 644 scripts/dist/copyright "$doc"
rm "$share/blastradius/LICENSE"
cat > "$doc/changelog.Debian" <<END
blastradius ($version) unstable; urgency=medium

  * What is new stands in changelog.gz.

 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
END
gzip --no-name -9 "$doc/changelog" "$doc/changelog.Debian" "$share/man/man1/blastradius.1"
ln -s blastradius.1.gz "$share/man/man1/blastradius-layout.1.gz"

# What draws is recommended: everything else works without it.
printf 'Source: blastradius\n\nPackage: blastradius\nArchitecture: any\n' > "$work/debian/control"
needed=$(cd "$work" && dpkg-shlibdeps -O -dRecommends -edebian/blastradius/usr/bin/blastradius-layout \
  -dDepends -edebian/blastradius/usr/bin/blastradius)
libraries() { sed -n "s/^shlibs:$1=//p" <<< "$needed"; } # field
graphviz=$(libraries Recommends)
cat > "$root/DEBIAN/control" <<END
Package: blastradius
Version: $version
Section: utils
Priority: optional
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size "$root/usr" | cut -f 1)
Depends: $(libraries Depends)
Recommends: ${graphviz:+$graphviz, }fonts-liberation, librsvg2-bin
Suggests: coinor-cbc, git
Description: what leaked credentials reach, when and through what
 Given leaked credentials and a model of identities, credentials and systems
 with the privileges between them, blastradius says what they open, how surely,
 from when until when and through what, and draws it with Graphviz. It checks
 policies, compares models and finds the cheapest fixes.
END
(cd "$root" && find usr -type f | sort | xargs md5sum) > "$root/DEBIAN/md5sums"
chmod 644 "$root"/DEBIAN/*
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$root" "$to/blastradius_${version}_$architecture.deb" > /dev/null
