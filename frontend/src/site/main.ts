import { startCountdowns } from './countdown';
import { startMenus } from './menus';
import { startTheme } from './theme';
import { showOwnTimes } from './times';

startTheme();
startMenus();
showOwnTimes();
startCountdowns();
