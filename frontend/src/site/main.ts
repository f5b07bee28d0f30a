import { startCountdowns } from './countdown';
import { startMenus } from './menus';
import { startTheme } from './theme';
import { fillOwnZone, showOwnTimes } from './times';

startTheme();
startMenus();
showOwnTimes();
fillOwnZone();
startCountdowns();
