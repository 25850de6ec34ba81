/** Words that carry nothing by themselves, and words at which a sentence goes on anew, of the larger languages. */

const EMPTY = new Set(
  `a about after all an and any are as at be because been before but by can could did do does even every few for from get got had has have he her here his how i if in into is it its just like made make many me more most much my never no not now of off on only or other our out over own same she so some still such than that the their them then there these they this those through to too under until up us very was we were what when where which while who why will with would you your
  aber als alle also am an auch auf aus bei beim bin bis bist da dann das dass dem den der des die dies diese dieser doch du durch ein eine einem einen einer er es etwas euch für gegen hat haben hatte hier ich ihr ihre im immer in ist ja jede jeder kein keine man mehr mein meine mich mir mit nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine sich sie sind so über um und uns unser unsere vom von vor war waren was weil wenn wer werden wie wir wird wo zu zum zur
  ai au aux avec ce ces cet cette comme dans de des donc du elle en encore est et eux ici il ils je la le les leur lui ma mais même mes moi mon ne nos notre nous on ont ou où par pas plus pour qu quand que qui sa sans se ses si son sont sur ta te toi ton tout très tu un une vos votre vous y
  al algo así cada como con cuando de del desde donde dos el ella ellos en era eran es esa ese eso esta este esto está fue ha han hasta hay hoy la las le les lo los luego más me mi mis muy nada ni no nos o otro para pero por porque que quien se ser si sin sobre son su sus también te todo tu un una uno ya yo
  ao aos aqui às até com como da das de depois do dos e ela ele eles em entre era essa esse esta este está eu foi há isso isto já lhe mais mas me mesmo meu minha muito na nas nem no nos nós não o os ou para pela pelo por porque qual quando que quem se sem ser seu seus só sua suas são também te tem tudo um uma você
  che chi ci come con cui da dal dei del della di dove e gli ha ho i il in io la le lei lo loro lui ma mi mio ne nel noi non o per perché più quando questa questo se senza si sono su sua sul tra tu un una uno
  aan bij dan dat de deze die dit door een en er had hebben heeft het hij hoe ik in is je kan maar meer met mij mijn naar niet nog nu of om onder ons ook op over te tot uit van voor was wat we wel wij worden zal ze zich zijn zo
  ale bo by być co czy dla do go i ich ja jak jako jest już kiedy kto która które który lub ma mi mnie na nad nie nic o od oraz po pod przed przez przy są się sobie ta tak tam te tego tej ten to tu tylko w we więc z za że
  ama bana ben bir bize biz bu buna bunu çok çünkü da daha de değil diye en gibi hem her için ile ise kadar ki mi mu ne o olan olarak olduğu onu ol sen sonra şu tüm var ve veya ya yok
  bị bởi các cái cho có của cũng đã đang để đến điều được đó hay khi không là lại lên mà một này nên nếu người nhưng những như ra rất ra rằng sẽ sau tại thì theo tôi trong trước từ và vào vẫn vì về với
  а без бы был была были было быть в вам вас все всё вы где да для до его ее её если есть еще ещё же за здесь и из или им их к как когда который которая которые которых кто ли мне мы на над нас не него нее ни них но о об он она они от по под потому при с свой себя так там то того только тот у уже что чтобы эта эти это этот я
  або але без би був була було бути в вас від він вона вони все де для до є з за зі і із й його коли ми на не ні про та так те тепер тож той у уже хто це цей чи що щоб я як який яка які
  αλλά αν από για δεν εγώ είναι ένα ένας έχει η ή θα και κάθε με μας μια μία μην μου να ο οι όλα όταν ό,τι που πολύ πως σαν σας σε στα στη στην στις στο στον στους τα τη την της τι τις το τον του τους των ως
  إلا إلى الآن التي الذي أن أنا أنت أنه أو أي إن إنه بعد بل به ثم حتى حين ذلك عن عند على عندنا عنه فقط في قبل قد كان كانت كل كنت لا لأن لكن لم لن له ليس ما مع من منه نحن هذا هذه هل هم هو هي هنا و ولا وما يا
  אבל או אותו אותי אין איך אל אם אנחנו אני אפשר אצלנו את אתם אתה בין בלי גם הוא היא היה היו הם זה זאת זו יש כבר כדי כי כל כמה לא לו לי לנו לפני מאז מה מי מן מתי עד עוד על עם רק של שלי שלנו תחת
  अगर अपने आज आप इस इसे उन उस उसे एक ऐसा और कई कर करते करना करो का कि किया की कुछ के को कोई क्या गई गए गया जब जो तक तब तो था थी थे दो न नहीं ने पर फिर बस बहुत बात भी मुझे में मेरा मेरी मैं मैंने यह या ये लिए वह वही वे सब साथ से हम हमने हमारा हमारी हमारे हर ही हुआ हुई हुए हूँ है हैं हो होता
  আমরা আমাদের আমার আমি আর আরও এ এই এক একটা এখন এবং ও ওই কত করা করে কাছে কি কিছু কিন্তু কী কে কেউ কোনো চলে ছিল জন্য তা তাই তার তারা তাদের তিনি থেকে দিয়ে না নেই পর পরে পারে প্রতি বলে যা যায় যে সব সবাই সে সেই হয় হয়ে হতে হলো
  அதன் அது அந்த அவர் அவ்வளவுதான் ஆனால் இது இந்த இப்போது இல்லை எங்கள் என என்ற என்று என்ன ஒரு ஒவ்வொரு நாங்கள் நான் நீங்கள் போது மட்டுமே மற்றும் முன் மேல் யார் வேண்டும்
  の は が を に で と も へ や か ね よ な です ます した して いる ある こと もの ため から まで より など
  的 了 着 过 是 在 有 和 与 或 也 都 就 不 没 没有 我 我们 你 你们 他 她 它 他们 自己 这 那 这个 那个 一个 一 二 两 三 什么 怎么 因为 所以 但是 可是 如果 还是 已经 可以 时候 只 只有 很 最 把 被 给 让 从 到 对 說 說不 為 為什麼 們 我們 這 那個 過 沒 沒有 什麼
  ก็ กว่า กับ การ ขึ้น ของ ของเรา คน ความ คือ จะ จาก ด้วย ใด ได้ โดย ต่อ ต้อง ตอน ทั้ง ที่ ทำ ทำให้ นี้ ใน เป็น ผม แต่ ไป แล้ว และ ว่า วัน วันนี้ เวลา สิ่ง หนึ่ง หรือ เหลือ ให้ อะไร อยู่ อย่า อีก เอง เรา เลย แม้แต่ ไม่ ไม่ใช่ มา มี เมื่อ ยัง
  가장 것 것은 것을 그 그걸 그게 그냥 그런데 그리고 그때는 나 나는 내 너무 다 다른 더 두 때 또 뭐 바로 수 아주 안 어떤 없는 없이 여러 예 왜 우리 우리는 이 이건 이것 이런 있는 있다 잘 저 저는 정말 제 좀 중 지금 참 처음 첫 한 할 함께 해 했던 혹시`.split(
    /\s+/u,
  ),
);

const GOING_ON = new Set(
  `and but or because that which who when while where if so than before after with without
  und aber oder weil dass damit wenn während sondern denn ob wo wie
  et mais ou parce que qui quand où car donc pour avec sans
  y pero o porque que cuando donde aunque para con sin
  e mas ou porque que quando onde para com sem
  ma perché che quando dove
  en maar want omdat die dat toen
  i ale albo bo że gdy kiedy który która które żeby
  ve ama çünkü ki
  và nhưng vì mà khi để nếu
  и а но или что чтобы который которая которые когда если потому где
  і й та але або що щоб який коли якщо бо де
  και αλλά ή που όταν γιατί για ώστε
  ثم لكن أو لأن التي الذي حين حتى
  אבל או כי אם כש
  और लेकिन पर या कि जो जब ताकि तो
  আর এবং কিন্তু কারণ যে যখন তবে
  ஆனால் மற்றும் என்று
  和 但 但是 而 因为 所以 如果 却 就 也 并 或 還 卻
  แต่ และ หรือ เพราะ ที่ ซึ่ง ว่า เพื่อ แล้ว โดย จน เมื่อ
  그리고 그런데 하지만`.split(/\s+/u),
);

export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word.toLowerCase());
}

/** True where a new part of a sentence begins with the word: a reader takes breath before it. */
export function goesOn(word: string): boolean {
  return GOING_ON.has(word.toLowerCase());
}
