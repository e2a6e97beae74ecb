export { describeSettings, loadSettings, Settings, SettingsError } from './settings.js';
export type { Mode, Role, SettingValues } from './settings.js';
export { Obstacle } from './obstacle.js';
export { ConfigModule } from './config.module.js';
