package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class that handles jobs, or another class with annotations of such classes.
 *
 * @param type its declaration
 * @param packageName its package; empty for the unnamed one
 * @param isInherited whether classes in this compilation inherit its jobs, which are read there
 * @param jobs its jobs in the order of the source, inherited ones last
 * @param misplaced annotations that have no effect
 */
public record JobClass(
    TypeElement type,
    String packageName,
    boolean isInherited,
    List<JobMethod> jobs,
    List<Misplaced> misplaced)
    implements DeclaredClass {
  private static final String HANDLER = "Handler";

  /**
   * An annotation that has no effect where it is.
   *
   * @param location the annotation
   * @param annotation its simple name
   */
  public record Misplaced(Location location, String annotation) {}

  /**
   * Returns the name of the adapter, which is in the same package.
   *
   * @return for example {@code Outer_Mail_JobAdapter}
   */
  public ClassId adapter() {
    return new ClassId(packageName, flatName() + "_JobAdapter");
  }

  /**
   * Returns the name of the client that pushes the jobs, which is in the same package.
   *
   * @return for example {@code MailJobs} for {@code Mail} and {@code MailHandler}
   */
  public ClassId client() {
    String name = flatName();
    boolean isHandler = name.endsWith(HANDLER) && !name.matches("(.*_)?" + HANDLER);
    String subject = isHandler ? name.substring(0, name.length() - HANDLER.length()) : name;
    return new ClassId(packageName, subject + "Jobs");
  }

  private String flatName() {
    return name().replace('.', '_');
  }
}
