import { Injectable } from '@nestjs/common';

/**
 * The bell between those who queue mails and the sender of this process. Ringing it is never needed for a mail
 * to leave, as the sender also looks by itself; it only saves the wait.
 */
@Injectable()
export class MailBell {
  private answer: () => void = () => undefined;

  onRing(answer: () => void): void {
    this.answer = answer;
  }

  ring(): void {
    this.answer();
  }
}
