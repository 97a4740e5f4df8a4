package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** UNESCO's World Heritage List: a row a site, of whose texts and places nothing is invented. */
final class HeritageLayout {
  static final String PATH = "unesco/whc-sites-2019.csv";
  static final List<String> HEADER =
      List.of(
          "unique_number,id_no,rev_bis,name_en,name_fr,short_description_en,short_description_fr,justification_en,justification_fr,date_inscribed,secondary_dates,danger,date_end,danger_list,longitude,latitude,area_hectares,C1,C2,C3,C4,C5,C6,N7,N8,N9,N10,criteria_txt,category,category_short,states_name_en,states_name_fr,region_en,region_fr,iso_code,udnp_code,transboundary"
              .split(",", -1));

  private HeritageLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (Government government : world.governments()) {
      for (Heritage.Site site : government.society().harm().heritage().sites()) {
        rows.add(row(rows.size() + 1, government.state(), site));
      }
    }
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(int number, SimulatedState state, Heritage.Site site) {
    Map<String, String> cells = new HashMap<>();
    cells.put("unique_number", Integer.toString(number));
    cells.put("id_no", Integer.toString(number));
    cells.put("name_en", "Synthetic site " + number);
    cells.put("short_description_en", "SYNTHETIC");
    cells.put("date_inscribed", Integer.toString(site.inscribed()));
    cells.put("danger", site.endangered().isPresent() ? "1" : "0");
    site.endangered().ifPresent(year -> cells.put("danger_list", "Y " + year));
    cells.put("category", site.category().title());
    cells.put("category_short", site.category().mark());
    cells.put("states_name_en", state.names().english());
    cells.put("iso_code", state.codes().iso2().toLowerCase(Locale.ROOT));
    cells.put("udnp_code", state.codes().iso3().toLowerCase(Locale.ROOT));
    cells.put("transboundary", "0");
    return HEADER.stream().map(column -> cells.getOrDefault(column, "")).toList();
  }
}
