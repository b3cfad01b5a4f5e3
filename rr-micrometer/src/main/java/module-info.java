/** Publishes the meters of Micrometer through the server. */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic"
}) // Micrometer is no module
module dev.rrjava.micrometer {
  requires transitive dev.rrjava.services;
  requires transitive micrometer.core;
  requires static org.jspecify;

  exports dev.rrjava.micrometer;
}
