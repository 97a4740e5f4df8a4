package org.regulatedgoods.quality;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's declarations or files are wrong; nothing was published. Never a bug of the program.
 */
public class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public BadInput(List<Problem> problems) {
    super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  public BadInput(Problem problem) {
    this(List.of(problem));
  }

  /** The problems, by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
