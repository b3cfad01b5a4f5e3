/** The command line. */
module dev.rrjava.cli {
  requires dev.rrjava.tools;
  requires info.picocli;
  requires static org.jspecify;

  opens dev.rrjava.cli to
      info.picocli;
}
