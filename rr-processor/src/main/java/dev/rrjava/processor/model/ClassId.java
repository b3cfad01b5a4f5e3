package dev.rrjava.processor.model;

/**
 * The name of a top-level class.
 *
 * @param packageName its package; empty for the unnamed one
 * @param simpleName its name in the package
 */
public record ClassId(String packageName, String simpleName) {

  /**
   * Cuts a qualified name.
   *
   * @param qualifiedName of a top-level class
   * @return package and name
   */
  public static ClassId parse(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return dot < 0
        ? new ClassId("", qualifiedName)
        : new ClassId(qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
  }

  /**
   * Package and name.
   *
   * @return the qualified name
   */
  public String qualifiedName() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
