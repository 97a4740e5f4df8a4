package org.regulatedgoods.quality;

import java.util.List;

/**
 * A raw file is missing, or what it holds breaks what is declared of it; the declarations
 * themselves are well formed.
 */
public final class BadData extends BadInput {

  private static final long serialVersionUID = 1;

  public BadData(List<Problem> problems) {
    super(problems);
  }

  public BadData(Problem problem) {
    this(List.of(problem));
  }
}
