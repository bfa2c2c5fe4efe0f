/** What every page of somebody who signed in can do. */

import "./menu.js";
import "./dialog.js";
import "./toast.js";
import "./counter.js";
import "./unsent.js";
