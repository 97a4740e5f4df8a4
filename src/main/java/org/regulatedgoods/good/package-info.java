/** Small arms, drugs, antiquities, the next one: product codes and roles. Imports no Spark. */
package org.regulatedgoods.good;
