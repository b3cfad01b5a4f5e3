package dev.rrjava.processor.check;

import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** Rules about the names of jobs, pipelines and headers. */
final class JobNames {
  /** Four bytes a character at most, in constants of 65,535 bytes. */
  private static final int MAX_LENGTH = 1_000;

  private JobNames() {}

  static Report checkJob(JobMethod.Text name) {
    return check("a job", "mail.send", name);
  }

  static Report checkPipeline(JobMethod.Text name) {
    return check("a pipeline", "mail", name);
  }

  static Report checkHeader(JobMethod.Text name) {
    return check("a header", "tenant", name);
  }

  /** RR801. */
  private static Report check(String kind, String example, JobMethod.Text name) {
    String problem = problem(name.value());
    return problem.isEmpty()
        ? Report.clean()
        : Report.of(
            Code.MALFORMED_JOB_NAME,
            name.location(),
            "expected the name of %s, such as \"%s\", but the name %s",
            kind,
            example,
            problem);
  }

  private static String problem(String name) {
    if (name.isBlank()) {
      return "is blank";
    }
    if (!name.equals(name.strip())) {
      return "\"" + name.strip() + "\" starts or ends with a space";
    }
    if (name.length() > MAX_LENGTH) {
      return "has " + name.length() + " characters; at most " + MAX_LENGTH + " are supported";
    }
    int[] characters = name.codePoints().toArray();
    for (int character : characters) {
      if (Character.isISOControl(character) || isSurrogate(character)) {
        return String.format("contains the character U+%04X", character);
      }
    }
    return "";
  }

  /** Returns whether a character is half of one, which UTF-8 does not have. */
  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
