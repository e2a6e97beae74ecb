const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "Thu 3 December", in UTC, in English only. */
export function dayInWords(day: Date | string): string {
  const date = new Date(day);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/** "$69.00", dollars only. */
export function dollars(minor: string): string {
  return `$${(Number(minor) / 100).toFixed(2)}`;
}

export function initialsOf(name: string): string {
  return name.split(' ').map((part) => part[0]).join('');
}
