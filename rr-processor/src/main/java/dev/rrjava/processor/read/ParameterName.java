package dev.rrjava.processor.read;

/**
 * What a parameter is called.
 *
 * @param text the name
 * @param isKnown false where it is one that the compiler has made up
 */
record ParameterName(String text, boolean isKnown) {

  static ParameterName of(CharSequence name) {
    return new ParameterName(name.toString(), true);
  }
}
