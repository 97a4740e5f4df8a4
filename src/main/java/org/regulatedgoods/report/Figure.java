package org.regulatedgoods.report;

/** A drawn figure. */
record Figure(Caption caption, String svg) {

  /**
   * What a figure is called and how it is read; the text is also its description for those who do
   * not see it.
   *
   * @param id names its file and its ids
   */
  record Caption(String id, String title, String text) {

    /** An id made of what may be anything. */
    static String idOf(String kind, String name) {
      return kind + "-" + name.replaceAll("[^A-Za-z0-9._-]", "-");
    }
  }

  String file() {
    return caption.id() + ".svg";
  }
}
