package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.theory.Sign;

/**
 * A verdict as readers see it.
 *
 * @param tag the model's number in brackets, a dash where there is no model
 * @param shown the coefficient that was judged; absent where there is none
 */
record VerdictText(
    String hypothesis,
    String title,
    String good,
    String model,
    String modelTitle,
    String tag,
    String role,
    String expected,
    String predicted,
    String finding,
    String reason,
    String term,
    Optional<Shown> shown,
    String n) {

  static List<VerdictText> of(Findings findings) {
    return findings.verdicts().stream().map(row -> of(row, findings)).toList();
  }

  private static VerdictText of(VerdictRow row, Findings findings) {
    Optional<ModelFit> model = findings.modelOf(row.model());
    return new VerdictText(
        row.hypothesis(),
        row.title(),
        row.good(),
        row.model(),
        model.map(ModelFit::title).orElse("no model of this study"),
        model.map(known -> tag(known, findings)).orElse(Rounded.NONE),
        row.role(),
        row.expected().symbol(),
        row.predicted().map(Sign::symbol).orElse("none"),
        row.finding().toString(),
        row.reason(),
        row.evidence().map(VerdictRow.Tested::term).orElse(""),
        row.evidence().map(tested -> Shown.of(tested.estimate())),
        row.evidence().map(tested -> Rounded.count(tested.n())).orElse(Rounded.NONE));
  }

  private static String tag(ModelFit model, Findings findings) {
    return "(" + (findings.models().indexOf(model) + 1) + ")";
  }
}
