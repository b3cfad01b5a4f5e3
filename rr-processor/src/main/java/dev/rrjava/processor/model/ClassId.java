package dev.rrjava.processor.model;

/**
 * The name of a top-level class.
 *
 * @param packageName its package; empty for the unnamed one
 * @param simpleName its name in the package
 */
public record ClassId(String packageName, String simpleName) {

  /**
   * Splits a qualified name.
   *
   * @param qualifiedName the name of a top-level class
   * @return package and name
   */
  public static ClassId parse(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return dot < 0
        ? new ClassId("", qualifiedName)
        : new ClassId(qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
  }

  /**
   * Returns the qualified name.
   *
   * @return the name with its package
   */
  public String qualifiedName() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
