# Builds what is not built of the modules that a script names. For scripts that have set $root, $built (a file
# of their own that remembers when they last built) and $modules.

# The file that the build of a module makes last.
package_of() {
  case $1 in
    deploy/local) printf '%s\n' "$root/deploy/local/target/papertide-local.jar" ;;
    *) printf '%s\n' "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# Whether something that a module is built from is newer than the file $2.
changed_since() {
  [ -n "$(find "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main" -newer "$2" -print 2>/dev/null | head -n 1)" ]
}

# A package is fresh when it is newer than its sources, or was when this script last built it: Maven does
# not write a file again that would not change.
is_fresh() {
  package=$(package_of "$1")
  [ -f "$package" ] || return 1
  changed_since "$1" "$package" || return 0
  [ -f "$built" ] && ! changed_since "$1" "$built"
}

build() {
  printf 'Building %s\n' "$1"
  printf 'The first build downloads what it needs, which can take some minutes.\n'
  mkdir -p "$root/deploy/local/target"
  log=$root/deploy/local/target/build.log
  stamp=$built.new
  : >"$stamp"
  rm -f "$built.ok"
  {
    "$root/mvnw" -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true \
      -pl "$(printf '%s' "$modules" | tr ' ' ',')" package 2>&1 && : >"$built.ok"
  } | tee "$log" | sed -n 's/^\[INFO\] Building \(.*[^ ]\)  *[^ ][^ ]*  *\(\[[0-9/]*\]\)$/  \2 \1/p'
  if [ ! -f "$built.ok" ]; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || true
    printf 'The build failed. All it said is in %s\n' "$log" >&2
    exit 1
  fi
  rm -f "$built.ok"
  mv "$stamp" "$built"
}

build_what_is_stale() {
  stale=
  for module in $modules; do
    is_fresh "$module" || stale="${stale:+$stale, }$module"
  done
  [ -z "$stale" ] || build "$stale"
}
