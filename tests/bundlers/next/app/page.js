import { Calendar } from "kaohe";
import Asked from "./asked";

export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <main>
      <p>server {Calendar.china().addWorkingDays("2025-09-10", 20).day}</p>
      <Asked />
    </main>
  );
}
