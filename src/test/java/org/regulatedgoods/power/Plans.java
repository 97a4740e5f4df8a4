package org.regulatedgoods.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.power.PowerPlan.Cell;
import org.regulatedgoods.power.PowerPlan.Factor;
import org.regulatedgoods.theory.Driver;

/** Plans for tests, and what their worlds say, computed here and now. */
public final class Plans {
  /** The survey as planned. */
  public static final SurveyDesign BASE = new SurveyDesign(118, 1, 12, 2, 0);

  private Plans() {}

  /** H1 to H6. */
  public static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    Arrays.stream(Driver.values())
        .limit(6)
        .forEach(d -> claims.add(new Claim("H" + (claims.size() + 1), d.id(), d)));
    return claims;
  }

  /** These, A1, A2 and H7. */
  public static List<Claim> allClaims() {
    List<Claim> claims = new ArrayList<>(claims());
    claims.add(new Claim("A1", "voice", Driver.DEMOCRACY_X_HARM));
    claims.add(new Claim("A2", "dependence", Driver.AUTOCRACY_X_IMPORTS));
    claims.add(Claim.ofRegions("H7", "regions"));
    return claims;
  }

  public static PowerPlan of(String good, int worlds, SurveyDesign... designs) {
    List<Cell> cells = new ArrayList<>();
    for (SurveyDesign design : designs) {
      cells.add(new Cell(Factor.RESPONDENTS, design));
    }
    return new PowerPlan(good, 2006, worlds, 192, 0.05, allClaims(), cells, false);
  }

  /** The same surveys, each also tried without effects. */
  public static PowerPlan withNothing(PowerPlan plan) {
    return new PowerPlan(
        plan.good(),
        plan.seed(),
        plan.worlds(),
        plan.governments(),
        plan.alpha(),
        plan.claims(),
        plan.cells(),
        true);
  }

  public static List<PowerLine> lines(PowerPlan plan) {
    List<WorldBlock> blocks = plan.blocks(50);
    return plan.lines(blocks, blocks.parallelStream().map(WorldBlock::tallied).toList());
  }
}
